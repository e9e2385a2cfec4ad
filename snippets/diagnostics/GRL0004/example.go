package demo

import (
	"context"
	"fmt"
)

func call(ctx context.Context) error { return ctx.Err() }

// show
func ping(ctx context.Context) error {
	if err := call(ctx); err != nil {
		return fmt.Errorf("ping: %v", err) // no longer context.DeadlineExceeded
	}
	return nil
}

// end
