package demo

// show
func scale(numbers []int, factor int) []int {
	double := func(n int) int { return n * factor }
	out := make([]int, 0, len(numbers))
	for _, n := range numbers {
		out = append(out, double(n))
	}
	return out
}

// end
