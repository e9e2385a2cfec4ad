package demo

import "time"

// show
func backoff(attempt int) time.Duration {
	wait := time.Duration(attempt) * 100 * time.Millisecond
	return min(wait, 5*time.Second)
}

func demo() { time.Sleep(10) } // compiles: 10 nanoseconds

// end
