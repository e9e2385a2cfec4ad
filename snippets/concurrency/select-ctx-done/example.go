package demo

import "context"

func store(ctx context.Context, message string) error { return nil }

// show
func consume(ctx context.Context, messages <-chan string) error {
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case message := <-messages:
			if err := store(ctx, message); err != nil {
				return err
			}
		}
	}
}

// end
