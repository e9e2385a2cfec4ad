// level: all

// Package nilerrors holds results that come with an error or a flag.
package nilerrors

import (
	"errors"
)

type T struct {
	n int
	p *T
}

var errX = errors.New("x")

func f1(b bool) (*T, error) {
	if b {
		return nil, errX
	}
	return &T{}, nil
}

func f2(b bool) (*T, error) {
	if b {
		return nil, errors.New("a")
	}
	return &T{}, nil
}

func f6(b bool) (*T, error) { return f1(b) }

func f7(b bool) (*T, error) {
	t, err := f1(b)
	if err != nil {
		return nil, err
	}
	return t, nil
}

func f8(b bool) (*T, error) {
	t, err := f1(b)
	return t, err
}

func f9(b bool) (t *T, err error) {
	if b {
		err = errX
		return
	}
	t = &T{}
	return
}

func f21(b bool) (int, *T, error) {
	if b {
		return 0, nil, errX
	}
	return 1, &T{}, nil
}

func u6() {
	t, err := f2(true)
	if err != nil {
		return
	}
	print(t.n)
}

func u10() {
	t, err := f6(true)
	if err != nil {
		return
	}
	print(t.n)
}

func u11() {
	t, err := f7(true)
	if err != nil {
		return
	}
	print(t.n)
}

func u12() {
	t, err := f8(true)
	if err != nil {
		return
	}
	print(t.n)
}

func u13() {
	t, err := f9(true)
	if err != nil {
		return
	}
	print(t.n)
}

func u26() { t, _ := f6(true); print(t.n) } // want GRL0106 GRL0401

func u27() { t, _ := f7(true); print(t.n) } // want GRL0106 GRL0401

func u28() { t, _ := f8(true); print(t.n) } // want GRL0106 GRL0401

func u29() { t, _ := f9(true); print(t.n) } // want GRL0106 GRL0401

func u30() { _, t, _ := f21(true); print(t.n) } // want GRL0106 GRL0401

func u36() {
	t1, err := f1(true) // want GRL0403
	t2, err := f1(false)
	if err != nil {
		return
	}
	print(t2.n)
	print(t1.n) // want GRL0106
}

func must(t *T, err error) *T {
	if err != nil {
		panic(err)
	}
	return t
}

func u52() { print(must(f1(true)).n) }

func pair(b bool) (*T, bool) {
	if b {
		return nil, false
	}
	return &T{}, true
}

func pairOk() {
	t, ok := pair(true)
	if ok {
		print(t.n)
	}
}

func pairNot() {
	t, ok := pair(true)
	if !ok {
		print(t.n) // want GRL0106
	}
}

func pairDropped() { t, _ := pair(true); print(t.n) } // want GRL0106
