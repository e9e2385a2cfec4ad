package demo

// show
func sum(numbers ...int) (total int) {
	for _, n := range numbers {
		total += n
	}
	return total
}

func demo() int { return sum(1, 2, 3) + sum() }

// end
