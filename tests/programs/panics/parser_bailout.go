package main

import (
	"fmt"
	"strings"
)

// The parser leaves deep recursion by panic, as encoding/json once did.

type syntaxError struct {
	pos int
	msg string
}

func (e syntaxError) Error() string { return fmt.Sprintf("at %d: %s", e.pos, e.msg) }

type parser struct {
	in  string
	pos int
}

func (p *parser) fail(format string, args ...any) {
	panic(syntaxError{p.pos, fmt.Sprintf(format, args...)})
}

func (p *parser) peek() byte {
	if p.pos < len(p.in) {
		return p.in[p.pos]
	}
	return 0
}

func (p *parser) list() (items []string, depth int) {
	if p.peek() != '(' {
		p.fail("expected ( but found %q", p.peek())
	}
	p.pos++
	depth = 1
	for {
		switch c := p.peek(); {
		case c == ')':
			p.pos++
			return
		case c == '(':
			sub, d := p.list()
			items = append(items, "["+strings.Join(sub, " ")+"]")
			depth = max(depth, d+1)
		case c == ' ':
			p.pos++
		case c >= 'a' && c <= 'z':
			start := p.pos
			for p.peek() >= 'a' && p.peek() <= 'z' {
				p.pos++
			}
			items = append(items, p.in[start:p.pos])
		case c == 0:
			p.fail("unexpected end")
		default:
			p.fail("bad character %q", c)
		}
	}
}

func parse(s string) (out string, err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case syntaxError:
			err = r
		default:
			panic(r)
		}
	}()
	p := &parser{in: s}
	items, depth := p.list()
	if p.pos != len(s) {
		p.fail("%d trailing bytes", len(s)-p.pos)
	}
	return fmt.Sprintf("%s depth %d", strings.Join(items, ","), depth), nil
}

func main() {
	for _, s := range []string{"(a b c)", "(a (b (c d)) e)", "", "(a", "(a 1)", "(a) b", "()"} {
		if out, err := parse(s); err != nil {
			fmt.Printf("%-16q error %v\n", s, err)
		} else {
			fmt.Printf("%-16q %s\n", s, out)
		}
	}
}
