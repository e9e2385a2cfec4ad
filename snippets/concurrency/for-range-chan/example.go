package demo

// show
func total(amounts <-chan int) int {
	sum := 0
	for amount := range amounts {
		sum += amount
	}
	return sum
}

// end
