package demo

import (
	"context"
	"time"
)

func load(ctx context.Context) error { return ctx.Err() }

// show
func Load(ctx context.Context, isFast bool) error {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	if isFast {
		return nil // cancel is not called
	}
	defer cancel()
	return load(ctx)
}

// end
