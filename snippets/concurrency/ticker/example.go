package demo

import (
	"context"
	"time"
)

func flush() {}

// show
func flushEvery(ctx context.Context, d time.Duration) {
	ticker := time.NewTicker(d)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
			flush()
		case <-ctx.Done():
			return
		}
	}
}

// end
