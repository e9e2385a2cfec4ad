package main

import (
	"errors"
	"fmt"
)

var ErrSyntax = errors.New("syntax error")

type parser struct {
	src string
	pos int
	env map[byte]int
}

func (p *parser) skip() {
	for p.pos < len(p.src) && p.src[p.pos] == ' ' {
		p.pos++
	}
}

func (p *parser) accept(c byte) bool {
	p.skip()
	if p.pos < len(p.src) && p.src[p.pos] == c {
		p.pos++
		return true
	}
	return false
}

func (p *parser) expr() (int, error) {
	v, err := p.term()
	for err == nil {
		var rhs int
		if p.accept('+') {
			rhs, err = p.term()
			v += rhs
		} else if p.accept('-') {
			rhs, err = p.term()
			v -= rhs
		} else {
			break
		}
	}
	return v, err
}

func (p *parser) term() (int, error) {
	v, err := p.factor()
	if err != nil {
		return 0, err
	}
	for {
		switch {
		case p.accept('*'):
			rhs, err := p.factor()
			if err != nil {
				return 0, err
			}
			v *= rhs
		case p.accept('/'):
			rhs, err := p.factor()
			if err != nil {
				return 0, err
			}
			if rhs == 0 {
				return 0, errors.New("division by zero")
			}
			v /= rhs
		default:
			return v, nil
		}
	}
}

func (p *parser) factor() (v int, err error) {
	if p.accept('-') {
		v, err = p.factor()
		return -v, err
	}
	if p.accept('(') {
		if v, err = p.expr(); err != nil {
			return
		}
		if !p.accept(')') {
			return 0, fmt.Errorf("%w: missing ) at %d", ErrSyntax, p.pos)
		}
		return
	}
	p.skip()
	start := p.pos
	for ; p.pos < len(p.src) && '0' <= p.src[p.pos] && p.src[p.pos] <= '9'; p.pos++ {
		v = v*10 + int(p.src[p.pos]-'0')
	}
	if p.pos > start {
		return v, nil
	}
	if p.pos == len(p.src) {
		return 0, fmt.Errorf("%w: unexpected end", ErrSyntax)
	}
	name := p.src[p.pos]
	val, ok := p.env[name]
	if !ok {
		return 0, fmt.Errorf("%w: unknown %q at %d", ErrSyntax, name, p.pos)
	}
	p.pos++
	return val, nil
}

func Eval(src string, env map[byte]int) (int, error) {
	p := &parser{src: src, env: env}
	v, err := p.expr()
	if err == nil && p.pos < len(src) {
		return 0, fmt.Errorf("%w: trailing %q", ErrSyntax, src[p.pos:])
	}
	return v, err
}

func main() {
	env := map[byte]int{'x': 5, 'y': -3}
	for _, src := range []string{"1 + 2 * 3", "(1+2)*3", "-x*(y-2)", "100/7/2", "2*(3", "1/(x-5)", "4 $", "q", "", "--7"} {
		v, err := Eval(src, env)
		if err != nil {
			fmt.Printf("%-12q error: %v (%t)\n", src, err, errors.Is(err, ErrSyntax))
			continue
		}
		fmt.Printf("%-12q = %d\n", src, v)
	}
}
