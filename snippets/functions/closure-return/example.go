package demo

// show
func counter(step int) func() int {
	n := 0
	return func() int {
		n += step
		return n
	}
}

// end
