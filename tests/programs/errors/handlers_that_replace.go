package main

import (
	"errors"
	"fmt"
)

var ErrEmpty = errors.New("empty")

type step struct {
	name string
	run  func() error
}

func do(n int) error {
	if n > 1 {
		return ErrEmpty
	}
	return nil
}

func a(steps []step) (done []string, err error) {
	for _, s := range steps {
		if err = s.run(); err != nil {
			err = fmt.Errorf("step %s: %w", s.name, err)
			return
		}
		done = append(done, s.name)
	}
	return done, nil
}

func b(n int) (err error) {
	for i := 0; i < n; i++ {
		if err = do(i); err != nil {
			err = fmt.Errorf("b %d: %w", i, err)
			return
		}
	}
	return
}

func c(n int) (err error) {
	if err = do(n); err != nil {
		err = errors.New("replaced")
	}
	return
}

func d(n int) error {
	var err error
	if err = do(n); err != nil {
		err = fmt.Errorf("d: %w", err)
	}
	return err
}

func e(n int) error {
	err := do(n)
	if err != nil {
		err = fmt.Errorf("e: %w", err)
		return err
	}
	if err = do(n + 1); err != nil {
		return err
	}
	return nil
}

func f(n int) (x int, err error) {
	if x, err = g(n); err != nil {
		x = -1
		return
	}
	x++
	return
}
func g(n int) (int, error) {
	if err := do(n); err != nil {
		err = fmt.Errorf("g: %w", err)
		return 0, err
	}
	return n, nil
}

func main() {
	done, err := a([]step{{"one", func() error { return nil }}, {"two", func() error { return ErrEmpty }}})
	fmt.Println(done, err)
	for i := 0; i < 4; i++ {
		fmt.Println(b(i), c(i), d(i), e(i))
		fmt.Println(f(i))
		fmt.Println(g(i))
	}
}
