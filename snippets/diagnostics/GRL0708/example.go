package demo

type Mode int

const (
	Read Mode = iota // 0: meant 1 << iota
	Write
)

// show
func canRead(mode Mode) bool {
	return mode&Read != 0 // never
}

// end
