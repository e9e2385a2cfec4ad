package demo

// show
func triangle(n int) (total int) {
	for i := range n {
		total += i
	}
	return total
}

func countdown(n int, tick func(int)) {
	for i := n; i > 0; i-- {
		tick(i)
	}
}

// end
