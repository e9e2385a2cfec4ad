package demo

import "fmt"

// show
func steps() {
	n := 1
	defer fmt.Println("argument:", n)              // prints 1
	defer func() { fmt.Println("captured:", n) }() // prints 2
	n = 2
}

// end
