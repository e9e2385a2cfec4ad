package main

import (
	"errors"
	"fmt"
)

var errA = errors.New("a")
var errB = errors.New("b")

func validate(n int) error {
	var errs []error
	if n < 0 {
		errs = append(errs, errA)
	}
	if n%2 != 0 {
		errs = append(errs, fmt.Errorf("odd %d: %w", n, errB))
	}
	return errors.Join(errs...)
}

func count(err error) int {
	switch e := err.(type) {
	case interface{ Unwrap() []error }:
		return len(e.Unwrap())
	case interface{ Unwrap() error }:
		return 1
	default:
		return 0
	}
}

func main() {
	for _, n := range []int{2, 3, -2, -5} {
		err := validate(n)
		if err == nil {
			fmt.Println(n, "ok")
			continue
		}
		fmt.Printf("%d: %q %v %v\n", n, err.Error(), errors.Is(err, errA), errors.Is(err, errB))
		if u, ok := err.(interface{ Unwrap() []error }); ok {
			for i, e := range u.Unwrap() {
				fmt.Println("  ", i, e)
			}
		}
		fmt.Println(count(err), count(fmt.Errorf("x: %w", err)), count(errA))
	}
	both := fmt.Errorf("%w and %w", errA, errB)
	fmt.Println(both, errors.Is(both, errB), count(both))
}
