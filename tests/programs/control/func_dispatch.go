package main

import (
	"fmt"
	"strings"
)

type op func(a, b int) (int, bool)

var table = [...]struct {
	sym  string
	prec int
	f    op
}{
	{"+", 1, func(a, b int) (int, bool) { return a + b, true }},
	{"-", 1, func(a, b int) (int, bool) { return a - b, true }},
	{"*", 2, func(a, b int) (int, bool) { return a * b, true }},
	{"/", 2, func(a, b int) (int, bool) {
		if b == 0 {
			return 0, false
		}
		return a / b, true
	}},
}

func find(sym string) (prec int, f op) {
	for _, t := range table {
		if t.sym == sym {
			return t.prec, t.f
		}
	}
	return
}

// toRPN is the shunting-yard algorithm.
func toRPN(tokens []string) (out []string) {
	var ops []string
	for _, t := range tokens {
		p, f := find(t)
		switch {
		case f != nil:
			for len(ops) > 0 {
				top := ops[len(ops)-1]
				if q, g := find(top); g == nil || q < p {
					break
				}
				out, ops = append(out, top), ops[:len(ops)-1]
			}
			ops = append(ops, t)
		case t == "(":
			ops = append(ops, t)
		case t == ")":
			for len(ops) > 0 && ops[len(ops)-1] != "(" {
				out, ops = append(out, ops[len(ops)-1]), ops[:len(ops)-1]
			}
			ops = ops[:len(ops)-1]
		default:
			out = append(out, t)
		}
	}
	for i := len(ops) - 1; i >= 0; i-- {
		out = append(out, ops[i])
	}
	return out
}

func eval(rpn []string) (result int, ok bool) {
	var st []int
	for _, t := range rpn {
		if _, f := find(t); f != nil {
			n := len(st)
			v, ok := f(st[n-2], st[n-1])
			if !ok {
				return 0, false
			}
			st = append(st[:n-2], v)
			continue
		}
		v := 0
		for _, d := range t {
			v = v*10 + int(d-'0')
		}
		st = append(st, v)
	}
	return st[0], len(st) == 1
}

func main() {
	for _, s := range []string{"1 + 2 * 3", "( 1 + 2 ) * 3", "10 - 4 - 3", "8 / ( 5 - 5 )", "2 * ( 3 + 4 ) * 5 - 60 / 7"} {
		rpn := toRPN(strings.Fields(s))
		v, ok := eval(rpn)
		fmt.Printf("%-26s %-24s %d %t\n", s, strings.Join(rpn, " "), v, ok)
	}
}
