package demo

import "fmt"

// show
func countdown(n uint) {
	for i := n; i >= 0; i-- { // wraps around, never ends
		fmt.Println(i)
	}
}

// end
