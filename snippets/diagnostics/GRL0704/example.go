package demo

import "fmt"

// show
func firstEven(numbers []int) int {
	for _, number := range numbers {
		if number%2 != 0 {
			fmt.Println("odd:", number)
		}
		return number // also if it is odd
	}
	return -1
}

// end
