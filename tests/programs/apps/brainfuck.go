package main

import (
	"errors"
	"fmt"
	"strings"
)

var errUnbalanced = errors.New("unbalanced brackets")

type program struct {
	code  []byte
	jumps map[int]int
}

func compile(src string) (*program, error) {
	p := &program{jumps: map[int]int{}}
	var open []int
	for i := 0; i < len(src); i++ {
		c := src[i]
		if strings.IndexByte("+-<>.,[]", c) < 0 {
			continue
		}
		at := len(p.code)
		p.code = append(p.code, c)
		switch c {
		case '[':
			open = append(open, at)
		case ']':
			if len(open) == 0 {
				return nil, fmt.Errorf("byte %d: %w", i, errUnbalanced)
			}
			start := open[len(open)-1]
			open = open[:len(open)-1]
			p.jumps[start], p.jumps[at] = at, start
		}
	}
	if len(open) > 0 {
		return nil, errUnbalanced
	}
	return p, nil
}

func (p *program) run(input string) (out string, steps int) {
	var tape [300]uint8
	var buf []byte
	in := []byte(input)
	ptr := 0
	for pc := 0; pc < len(p.code); pc++ {
		steps++
		switch p.code[pc] {
		case '+':
			tape[ptr]++
		case '-':
			tape[ptr]--
		case '>':
			ptr = (ptr + 1) % len(tape)
		case '<':
			ptr = (ptr + len(tape) - 1) % len(tape)
		case '.':
			buf = append(buf, tape[ptr])
		case ',':
			if len(in) == 0 {
				tape[ptr] = 0
			} else {
				tape[ptr], in = in[0], in[1:]
			}
		case '[':
			if tape[ptr] == 0 {
				pc = p.jumps[pc]
			}
		case ']':
			if tape[ptr] != 0 {
				pc = p.jumps[pc]
			}
		}
	}
	return string(buf), steps
}

func main() {
	hello := `++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.
	>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.`
	for _, t := range []struct{ src, in string }{
		{hello, ""},
		{",[.,]", "echo"},
		{">,[>,]<[.<]", "reverse"},
		{"-.", ""},
		{"[[]", ""},
		{"+]", ""},
	} {
		p, err := compile(t.src)
		if err != nil {
			fmt.Println("error:", err, errors.Is(err, errUnbalanced))
			continue
		}
		out, steps := p.run(t.in)
		fmt.Printf("%q in %d steps of %d instructions\n", out, steps, len(p.code))
	}
}
