package main

import (
	"errors"
	"fmt"
	"strings"
)

type ParseError struct {
	Line int
	Msg  string
	Err  error
}

func (e *ParseError) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("line %d: %s: %v", e.Line, e.Msg, e.Err)
	}
	return fmt.Sprintf("line %d: %s", e.Line, e.Msg)
}

func (e *ParseError) Unwrap() error { return e.Err }

type RangeError struct{ Val, Lo, Hi int }

func (e RangeError) Error() string { return fmt.Sprintf("%d not in [%d,%d]", e.Val, e.Lo, e.Hi) }

func check(v int) error {
	if v < 0 || v > 9 {
		return RangeError{v, 0, 9}
	}
	return nil
}

func parse(text string) (sum int, err error) {
	for i, line := range strings.Split(text, "\n") {
		var v int
		if n, _ := fmt.Sscanf(line, "v=%d", &v); n != 1 {
			return sum, &ParseError{Line: i + 1, Msg: "no value in " + line}
		}
		if err := check(v); err != nil {
			return sum, &ParseError{i + 1, "bad value", err}
		}
		sum += v
	}
	return sum, nil
}

func main() {
	for _, text := range []string{"v=1\nv=2", "v=3\nhello", "v=4\nv=5\nv=77"} {
		sum, err := parse(text)
		var pe *ParseError
		var re RangeError
		switch {
		case errors.As(err, &re):
			fmt.Println("range:", re.Val, "sum so far", sum, "|", err)
		case errors.As(err, &pe):
			fmt.Println("parse: line", pe.Line, "sum so far", sum, "|", err)
		default:
			fmt.Println("sum", sum, err)
		}
	}
	wrapped := fmt.Errorf("config: %w", &ParseError{Line: 9, Msg: "eof"})
	var pe *ParseError
	if errors.As(wrapped, &pe) {
		pe.Line = 10
	}
	fmt.Println(errors.Unwrap(wrapped), errors.Is(wrapped, pe))
	if _, ok := wrapped.(*ParseError); !ok {
		fmt.Println("not directly")
	}
}
