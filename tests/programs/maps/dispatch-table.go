package main

import (
	"fmt"
	"strconv"
	"strings"
)

type binary func(a, b float64) (float64, error)

var ops = map[string]binary{
	"+": func(a, b float64) (float64, error) { return a + b, nil },
	"-": func(a, b float64) (float64, error) { return a - b, nil },
	"*": func(a, b float64) (float64, error) { return a * b, nil },
	"/": divide,
}

func divide(a, b float64) (float64, error) {
	if b == 0 {
		return 0, fmt.Errorf("division of %g by zero", a)
	}
	return a / b, nil
}

func rpn(expr string) (float64, error) {
	var stack []float64
	for _, tok := range strings.Fields(expr) {
		op, isOp := ops[tok]
		if !isOp {
			v, err := strconv.ParseFloat(tok, 64)
			if err != nil {
				return 0, fmt.Errorf("bad token %q", tok)
			}
			stack = append(stack, v)
			continue
		}
		n := len(stack)
		if n < 2 {
			return 0, fmt.Errorf("stack underflow at %q", tok)
		}
		r, err := op(stack[n-2], stack[n-1])
		if err != nil {
			return 0, err
		}
		stack = append(stack[:n-2], r)
	}
	if len(stack) != 1 {
		return 0, fmt.Errorf("%d values left", len(stack))
	}
	return stack[0], nil
}

func main() {
	exprs := []string{"3 4 +", "5 1 2 + 4 * + 3 -", "2 3 4 * *", "1 0 /", "1 +", "1 2", "x 1 +", ""}
	for _, e := range exprs {
		if v, err := rpn(e); err != nil {
			fmt.Printf("%-20q error: %v\n", e, err)
		} else {
			fmt.Printf("%-20q = %g\n", e, v)
		}
	}
	ops["max"] = func(a, b float64) (float64, error) { return max(a, b), nil }
	fmt.Println(rpn("3 9 max 4 max"))
	fmt.Println(len(ops), ops["none"] == nil)
}
