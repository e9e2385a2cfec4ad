package main

import (
	"errors"
	"fmt"
)

type MyErr struct{ code int }

func (e *MyErr) Error() string { return fmt.Sprintf("code %d", e.code) }

// A nil pointer in an error interface is not a nil error.
func typedNil(fail bool) error {
	var e *MyErr
	if fail {
		e = &MyErr{7}
	}
	return e
}

func proper(fail bool) error {
	if fail {
		return &MyErr{8}
	}
	return nil
}

type status int

func (s status) Error() string { return [...]string{"ok", "warn", "crit"}[s] }

func (s status) Is(target error) bool { return target == errSevere && s == 2 }

var errSevere = errors.New("severe")

func main() {
	fmt.Println(typedNil(false) == nil, typedNil(true) == nil)
	fmt.Println(proper(false) == nil, proper(true))
	var err error
	fmt.Println(err == nil, err)
	err = status(1)
	fmt.Println(err, err == status(1), err == status(2))
	for s := range 3 {
		fmt.Print(errors.Is(fmt.Errorf("disk: %w", status(s)), errSevere), " ")
	}
	fmt.Println()
	a, b := errors.New("same"), errors.New("same")
	fmt.Println(a == b, a.Error() == b.Error(), errors.Is(a, b), errors.Is(a, a))
	fmt.Println(errors.Join(nil, nil) == nil, errors.Join(a, nil, status(2)))
	hidden := fmt.Errorf("hidden: %v", a)
	fmt.Println(hidden, errors.Is(hidden, a), errors.Unwrap(hidden) == nil)
	if e, ok := typedNil(true).(*MyErr); ok && e.code == 7 {
		fmt.Println("typed", e.code)
	}
}
