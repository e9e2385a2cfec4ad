package demo

// show
type Priority int

const (
	Low Priority = iota + 1
	High
)

func enqueue(name string, priority Priority) {}

func start() {
	enqueue("mail", 7) // no member at all
}

// end
