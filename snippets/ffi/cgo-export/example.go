package demo

import "C"

// show

//export Add
func Add(a, b int32) int32 {
	return a + b
}

// end
