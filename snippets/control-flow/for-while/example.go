package demo

// show
func digits(n int) (count int) {
	for n > 0 {
		n /= 10
		count++
	}
	return count
}

func drain(stack []string, visit func(string)) {
	for len(stack) > 0 {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		visit(top)
	}
}

// end
