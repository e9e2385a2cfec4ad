package demo

// #include <stdlib.h>
import "C"

// show
func absolute(n int) int {
	return int(C.abs(C.int(n)))
}

// end
