package demo

import "syscall"

// show
func parent() int {
	return syscall.Getppid()
}

// end
