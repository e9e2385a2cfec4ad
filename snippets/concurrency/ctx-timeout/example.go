package demo

import (
	"context"
	"time"
)

func search(ctx context.Context, query string) ([]string, error) { return nil, nil }

// show
func searchFast(ctx context.Context, query string) ([]string, error) {
	ctx, cancel := context.WithTimeout(ctx, 200*time.Millisecond)
	defer cancel()
	return search(ctx, query)
}

// end
