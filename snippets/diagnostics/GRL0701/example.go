package demo

import "fmt"

// show
func discount(total int) int {
	if total > 100 {
		return total / 10
		fmt.Println("discount given") // never printed
	}
	return 0
}

// end
