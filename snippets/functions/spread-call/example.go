package demo

// show
func largest(numbers ...int) int {
	top := 0
	for _, n := range numbers {
		top = max(top, n)
	}
	return top
}

func both(a, b []int) int { return largest(append(a, b...)...) }

// end
