package demo

// show
func sum() int {
	numbers, total := [3]int{1, 2, 3}, 0
	for _, number := range numbers {
		numbers[2] = 10 // number is still 3 in the last turn
		total += number
	}
	return total
}

// end
