package main

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"unicode"
)

type tokenKind int

const (
	number tokenKind = iota
	ident
	op
	end
)

type token struct {
	kind tokenKind
	text string
	val  float64
}

var errDivZero = errors.New("division by zero")

func lex(s string) (toks []token, err error) {
	rs := []rune(s)
	for i := 0; i < len(rs); {
		r := rs[i]
		switch {
		case unicode.IsSpace(r):
			i++
		case unicode.IsDigit(r) || r == '.':
			j := i
			for j < len(rs) && (unicode.IsDigit(rs[j]) || rs[j] == '.') {
				j++
			}
			v, err := strconv.ParseFloat(string(rs[i:j]), 64)
			if err != nil {
				return nil, fmt.Errorf("bad number %q", string(rs[i:j]))
			}
			toks = append(toks, token{number, string(rs[i:j]), v})
			i = j
		case unicode.IsLetter(r):
			j := i
			for j < len(rs) && unicode.IsLetter(rs[j]) {
				j++
			}
			toks = append(toks, token{kind: ident, text: string(rs[i:j])})
			i = j
		default:
			toks = append(toks, token{kind: op, text: string(r)})
			i++
		}
	}
	return append(toks, token{kind: end}), nil
}

type evaluator struct {
	toks []token
	pos  int
	vars map[string]float64
}

var precedence = map[string]int{"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "^": 3}

func (e *evaluator) next() token {
	t := e.toks[e.pos]
	if t.kind != end {
		e.pos++
	}
	return t
}

func (e *evaluator) expr(min int) (float64, error) {
	left, err := e.unary()
	if err != nil {
		return 0, err
	}
	for {
		t := e.toks[e.pos]
		p, ok := precedence[t.text]
		if t.kind != op || !ok || p < min {
			return left, nil
		}
		e.pos++
		q := p + 1
		if t.text == "^" {
			q = p
		}
		right, err := e.expr(q)
		if err != nil {
			return 0, err
		}
		switch t.text {
		case "+":
			left += right
		case "-":
			left -= right
		case "*":
			left *= right
		case "/", "%":
			if right == 0 {
				return 0, errDivZero
			}
			if t.text == "/" {
				left /= right
			} else {
				left = math.Mod(left, right)
			}
		case "^":
			left = math.Pow(left, right)
		}
	}
}

func (e *evaluator) unary() (float64, error) {
	switch t := e.next(); {
	case t.kind == number:
		return t.val, nil
	case t.kind == ident:
		if v, ok := e.vars[t.text]; ok {
			return v, nil
		}
		return 0, fmt.Errorf("unknown variable %s", t.text)
	case t.text == "-":
		v, err := e.expr(3)
		return -v, err
	case t.text == "(":
		v, err := e.expr(1)
		if err == nil && e.next().text != ")" {
			err = errors.New("missing )")
		}
		return v, err
	case t.kind == end:
		return 0, errors.New("unexpected end")
	default:
		return 0, fmt.Errorf("unexpected %q", t.text)
	}
}

func main() {
	vars := map[string]float64{"pi": 3.14, "x": 2}
	for _, s := range []string{"1 + 2 * 3", "(1+2)*3", "2^3^2", "-x^2 + 10 % 4", "7 / (x - 2)", "pi * x ^ 2", "2 +", "(1", "1.2.3", "y", "3 $ 4", "*"} {
		toks, err := lex(s)
		if err == nil {
			e := &evaluator{toks: toks, vars: vars}
			var v float64
			if v, err = e.expr(1); err == nil && e.toks[e.pos].kind != end {
				err = fmt.Errorf("trailing %q", e.toks[e.pos].text)
			}
			if err == nil {
				fmt.Printf("%s = %g\n", s, v)
				continue
			}
		}
		fmt.Printf("%s: %v\n", s, err)
	}
}
