package demo

import "time"

// show
func expire(deadlines map[string]time.Time, now time.Time) {
	for id, deadline := range deadlines {
		if deadline.Before(now) {
			delete(deadlines, id)
		}
	}
}

// end
