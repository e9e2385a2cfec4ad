package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

type (
	Symbol string
	List   []any
	Func   func(args []any) (any, error)
)

type Env struct {
	vars  map[Symbol]any
	outer *Env
}

func (e *Env) find(s Symbol) (*Env, bool) {
	for ; e != nil; e = e.outer {
		if _, ok := e.vars[s]; ok {
			return e, true
		}
	}
	return nil, false
}

func read(toks *[]string) (any, error) {
	if len(*toks) == 0 {
		return nil, errors.New("unexpected end")
	}
	t := (*toks)[0]
	*toks = (*toks)[1:]
	switch t {
	case "(":
		l := List{}
		for {
			if len(*toks) > 0 && (*toks)[0] == ")" {
				*toks = (*toks)[1:]
				return l, nil
			}
			x, err := read(toks)
			if err != nil {
				return nil, err
			}
			l = append(l, x)
		}
	case ")":
		return nil, errors.New("unexpected )")
	}
	if n, err := strconv.Atoi(t); err == nil {
		return n, nil
	}
	return Symbol(t), nil
}

func eval(x any, env *Env) (any, error) {
	switch x := x.(type) {
	case Symbol:
		if e, ok := env.find(x); ok {
			return e.vars[x], nil
		}
		return nil, fmt.Errorf("undefined: %s", x)
	case List:
		if len(x) == 0 {
			return nil, errors.New("empty call")
		}
		switch x[0] {
		case Symbol("if"):
			c, err := eval(x[1], env)
			if err != nil {
				return nil, err
			}
			if c != 0 {
				return eval(x[2], env)
			}
			return eval(x[3], env)
		case Symbol("define"):
			v, err := eval(x[2], env)
			env.vars[x[1].(Symbol)] = v
			return v, err
		case Symbol("lambda"):
			params := x[1].(List)
			return Func(func(args []any) (any, error) {
				if len(args) != len(params) {
					return nil, fmt.Errorf("want %d arguments, got %d", len(params), len(args))
				}
				local := &Env{map[Symbol]any{}, env}
				for i, p := range params {
					local.vars[p.(Symbol)] = args[i]
				}
				return eval(x[2], local)
			}), nil
		}
		var vals []any
		for _, e := range x {
			v, err := eval(e, env)
			if err != nil {
				return nil, err
			}
			vals = append(vals, v)
		}
		f, ok := vals[0].(Func)
		if !ok {
			return nil, fmt.Errorf("not a function: %v", vals[0])
		}
		return f(vals[1:])
	}
	return x, nil
}

func num(f func(a, b int) int) Func {
	return func(args []any) (any, error) {
		acc, ok := args[0].(int)
		for _, a := range args[1:] {
			n, isNum := a.(int)
			ok = ok && isNum
			acc = f(acc, n)
		}
		if !ok {
			return nil, errors.New("not a number")
		}
		return acc, nil
	}
}

func main() {
	global := &Env{vars: map[Symbol]any{
		"+": num(func(a, b int) int { return a + b }),
		"-": num(func(a, b int) int { return a - b }),
		"*": num(func(a, b int) int { return a * b }),
		"<": num(func(a, b int) int {
			if a < b {
				return 1
			}
			return 0
		}),
	}}
	for _, src := range []string{
		"(+ 1 2 (* 3 4))", "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))", "(fact 10)",
		"(define adder (lambda (n) (lambda (x) (+ x n))))", "((adder 5) 37)", "(foo 1)", "(1 2)", "(fact 1 2)", "(+ 1", "(+ 1 fact)",
	} {
		toks := strings.Fields(strings.NewReplacer("(", " ( ", ")", " ) ").Replace(src))
		x, err := read(&toks)
		var v any
		if err == nil {
			v, err = eval(x, global)
		}
		if _, isFunc := v.(Func); isFunc {
			v = "<function>"
		}
		fmt.Println(src, "=>", v, err)
	}
}
