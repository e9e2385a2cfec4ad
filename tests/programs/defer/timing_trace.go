package main

import (
	"fmt"
	"strings"
)

type tracer struct {
	depth int
	clock int
	lines []string
}

func (t *tracer) enter(name string, args ...any) func() {
	start := t.clock
	t.lines = append(t.lines, fmt.Sprintf("%s%s%v {", strings.Repeat("  ", t.depth), name, args))
	t.depth++
	return func() {
		t.depth--
		t.lines = append(t.lines, fmt.Sprintf("%s} took %d", strings.Repeat("  ", t.depth), t.clock-start))
	}
}

var tr tracer

func fib(n int) int {
	defer tr.enter("fib", n)()
	tr.clock++
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func ackermann(m, n int) int {
	defer func() { tr.clock += 2 }()
	switch {
	case m == 0:
		return n + 1
	case n == 0:
		return ackermann(m-1, 1)
	}
	return ackermann(m-1, ackermann(m, n-1))
}

func main() {
	r := fib(4)
	for _, l := range tr.lines {
		fmt.Println(l)
	}
	fmt.Println("result", r, "clock", tr.clock)
	a := ackermann(2, 3)
	fmt.Println(a, tr.clock, tr.depth, len(tr.lines))
}
