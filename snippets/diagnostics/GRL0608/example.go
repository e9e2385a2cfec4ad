package demo

import "time"

// show
func Wait(ready func() bool) {
	for range time.Tick(time.Second) { // never stopped
		if ready() {
			return
		}
	}
}

// end
