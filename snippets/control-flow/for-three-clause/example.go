package demo

// show
func last(xs []string, x string) int {
	for i := len(xs) - 1; i >= 0; i-- {
		if xs[i] == x {
			return i
		}
	}
	return -1
}

func evens(n int) (total int) {
	for i := 0; i < n; i += 2 {
		total += i
	}
	return total
}

// end
