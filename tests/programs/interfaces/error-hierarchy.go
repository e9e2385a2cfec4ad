package main

import (
	"errors"
	"fmt"
)

var (
	ErrClosed  = errors.New("store closed")
	ErrMissing = errors.New("missing")
)

type OpError struct {
	Op  string
	Key string
	Err error
}

func (e *OpError) Error() string { return e.Op + " " + e.Key + ": " + e.Err.Error() }
func (e *OpError) Unwrap() error { return e.Err }

type RangeError struct{ Min, Max, Got int }

func (e RangeError) Error() string {
	return fmt.Sprintf("%d not in [%d,%d]", e.Got, e.Min, e.Max)
}

func (e RangeError) Temporary() bool { return e.Got > e.Max }

type Store struct {
	data   map[string]int
	closed bool
}

func (s *Store) Get(key string) (int, error) {
	if s.closed {
		return 0, &OpError{"get", key, ErrClosed}
	}
	v, ok := s.data[key]
	if !ok {
		return 0, &OpError{Op: "get", Key: key, Err: ErrMissing}
	}
	return v, nil
}

func (s *Store) Set(key string, v int) error {
	if v < 0 || v > 9 {
		return &OpError{"set", key, RangeError{0, 9, v}}
	}
	s.data[key] = v
	return nil
}

func load(s *Store, key string) (int, error) {
	v, err := s.Get(key)
	if err != nil {
		return -1, fmt.Errorf("load: %w", err)
	}
	return v * 2, nil
}

func classify(err error) string {
	var op *OpError
	var rng RangeError
	var temp interface{ Temporary() bool }
	switch {
	case err == nil:
		return "ok"
	case errors.Is(err, ErrMissing):
		return "missing"
	case errors.As(err, &temp) && temp.Temporary():
		errors.As(err, &rng)
		return fmt.Sprint("over by ", rng.Got-rng.Max)
	case errors.As(err, &op):
		return "op " + op.Op
	}
	return "unknown"
}

func main() {
	s := &Store{data: map[string]int{}}
	errs := []error{s.Set("a", 4), s.Set("b", 12), s.Set("c", -1), errors.New("odd")}
	_, err := load(s, "zz")
	errs = append(errs, err)
	fmt.Println(load(s, "a"))
	s.closed = true
	_, err = load(s, "a")
	errs = append(errs, err, fmt.Errorf("both: %w and %w", ErrMissing, ErrClosed))
	for _, e := range errs {
		fmt.Printf("%-10s %v\n", classify(e), e)
	}
	fmt.Println(errors.Is(err, ErrClosed), errors.Unwrap(err) == err, errors.Unwrap(ErrClosed) == nil)
}
