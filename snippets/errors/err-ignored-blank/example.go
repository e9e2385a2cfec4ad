package demo

import (
	"os"
	"strconv"
)

// show
func workers() int {
	n, _ := strconv.Atoi(os.Getenv("WORKERS")) // 0 when malformed: meant?
	return n
}

// end
