package demo

// show
func sumAsync(numbers []float64, result chan<- float64) {
	go func() {
		sum := 0.0
		for _, n := range numbers {
			sum += n * n
		}
		result <- sum
	}()
}

// end
