package demo

// show
type Step func(n int) int

func (s Step) Twice(n int) int { return s(s(n)) }

func demo() int {
	add := Step(func(n int) int { return n + 1 })
	return add.Twice(3)
}

// end
