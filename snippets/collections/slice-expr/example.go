package demo

// show
func halves(numbers []int) ([]int, []int) {
	middle := len(numbers) / 2
	return numbers[:middle], numbers[middle:]
}

// end
