package demo

import "time"

// show
func Pause() {
	time.Sleep(100) // nanoseconds
}

// end
