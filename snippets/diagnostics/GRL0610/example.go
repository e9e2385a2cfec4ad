package demo

import "time"

// show
func Same(a, b time.Time) bool {
	return a == b // location and clock reading, too
}

// end
