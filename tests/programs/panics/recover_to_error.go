package main

import (
	"errors"
	"fmt"
)

func safe(name string, f func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			switch v := r.(type) {
			case error:
				err = fmt.Errorf("%s: %w", name, v)
			case string:
				err = fmt.Errorf("%s: %s", name, v)
			default:
				err = fmt.Errorf("%s: unknown panic %v", name, v)
			}
		}
	}()
	f()
	return nil
}

var errBoom = errors.New("boom")

func divide(a, b int) int {
	if b == 0 {
		panic("division by zero")
	}
	return a / b
}

func main() {
	var n int
	tests := []struct {
		name string
		f    func()
	}{
		{"fine", func() { n = divide(10, 2) }},
		{"string", func() { n = divide(1, 0) }},
		{"error", func() { panic(errBoom) }},
		{"wrapped", func() { panic(fmt.Errorf("outer: %w", errBoom)) }},
		{"int", func() { panic(42) }},
		{"struct", func() { panic(struct{ A, B int }{1, 2}) }},
	}
	for _, t := range tests {
		err := safe(t.name, t.f)
		fmt.Printf("%-8s n=%d err=%v boom=%t\n", t.name, n, err, errors.Is(err, errBoom))
	}
}
