package demo

import "unsafe"

// show
func bits(f float64) uint64 {
	return *(*uint64)(unsafe.Pointer(&f))
}

// end
