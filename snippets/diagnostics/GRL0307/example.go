package demo

import (
	"context"
)

func load() string { return "" }

// show
func Fetch(ctx context.Context) (string, error) {
	result := make(chan string)
	go func() {
		result <- load() // nobody receives after a timeout
	}()
	select {
	case text := <-result:
		return text, nil
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// end
