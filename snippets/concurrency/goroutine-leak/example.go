package demo

import (
	"context"
	"errors"
)

func query(replica string) (string, error) { return "", errors.New("down") }

// show
func firstAnswer(ctx context.Context, replicas []string) (string, error) {
	answers := make(chan string)
	for _, replica := range replicas {
		go func() {
			if answer, err := query(replica); err == nil {
				answers <- answer // the second answer blocks for ever
			}
		}()
	}
	select {
	case answer := <-answers:
		return answer, nil
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// end
