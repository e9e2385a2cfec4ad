package main

import (
	"errors"
	"fmt"
	"time"
)

type temporary interface{ Temporary() bool }

type netError struct {
	op   string
	temp bool
}

func (e *netError) Error() string   { return e.op + " failed" }
func (e *netError) Temporary() bool { return e.temp }

var ErrGaveUp = errors.New("gave up")

func isTemporary(err error) bool {
	var t temporary
	return errors.As(err, &t) && t.Temporary()
}

func retry(max int, base time.Duration, f func(attempt int) error) (waited time.Duration, err error) {
	delay := base
	for i := 1; i <= max; i++ {
		if err = f(i); err == nil {
			return waited, nil
		}
		if !isTemporary(err) {
			return waited, err
		}
		waited += delay
		if delay *= 2; delay > time.Second {
			delay = time.Second
		}
	}
	return waited, fmt.Errorf("%w after %d attempts: %w", ErrGaveUp, max, err)
}

func main() {
	flaky := func(okAt int) func(int) error {
		return func(n int) error {
			if n >= okAt {
				return nil
			}
			return fmt.Errorf("attempt %d: %w", n, &netError{"dial", true})
		}
	}
	w, err := retry(5, 100*time.Millisecond, flaky(1))
	fmt.Println(w, err)
	w, err = retry(5, 100*time.Millisecond, flaky(4))
	fmt.Println(w, err)
	w, err = retry(6, 250*time.Millisecond, flaky(100))
	fmt.Println(w, err)
	var ne *netError
	fmt.Println(errors.Is(err, ErrGaveUp), errors.As(err, &ne))
	fmt.Println(ne.op, ne.Temporary())
	w, err = retry(5, time.Second, func(int) error { return &netError{op: "auth"} })
	fmt.Println(w, err, errors.Is(err, ErrGaveUp))
}
