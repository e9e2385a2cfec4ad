package demo

// show
type Counter struct{ N int }

func both() int {
	a := &Counter{}
	b := a
	a.N++
	b.N++
	return a.N // 2: a and b are one counter
}

// end
