package demo

import "fmt"

// show
func double(n int) int { return 2 * n }

func Example_double() {
	fmt.Println(double(21))
	// Output: 42
}

// end
