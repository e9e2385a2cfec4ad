package main

import (
	"errors"
	"fmt"
	"strings"
)

func show(args ...any)                        { fmt.Println(args...) }
func logf(format string, args ...interface{}) { fmt.Printf("[log] "+format+"\n", args...) }

type check struct {
	name string
	fn   func(string) error
}

func notEmpty(s string) error {
	if s == "" {
		return errors.New("empty")
	}
	return nil
}

func maxLen(n int) func(string) error {
	return func(s string) error {
		if len(s) > n {
			return fmt.Errorf("longer than %d", n)
		}
		return nil
	}
}

func runAll(s string, checks []check) map[string]error {
	res := make(map[string]error)
	for _, c := range checks {
		if err := c.fn(s); err != nil {
			res[c.name] = err
		}
	}
	return res
}

func firstErr(fns ...func() error) error {
	for _, fn := range fns {
		if err := fn(); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	show("check:", notEmpty(""), notEmpty("x"))
	logf("result %v and %v", notEmpty(""), 42)
	checks := []check{{"empty", notEmpty}, {"len", maxLen(3)}, {"upper", func(s string) error {
		if strings.ToUpper(s) != s {
			return fmt.Errorf("%q is not upper case", s)
		}
		return nil
	}}}
	for _, s := range []string{"ABC", "abcd", ""} {
		errs := runAll(s, checks)
		fmt.Println(len(errs), errs["len"], errs["upper"], errs)
	}
	calls := 0
	err := firstErr(
		func() error { calls++; return nil },
		func() error { calls++; return notEmpty("") },
		func() error { calls++; return errors.New("never") },
	)
	fmt.Println(err, calls)
	var last error
	for i := 0; i < 4; i++ {
		if e := maxLen(i)("ab"); e != nil {
			last = e
		}
	}
	fmt.Println(last, last != nil)
}
