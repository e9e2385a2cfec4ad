package demo

import "time"

// show
const (
	maxRetries = 5
	timeout    = 30 * time.Second
	banner     = "ready"
)

func budget() time.Duration { return maxRetries * timeout }

// end
