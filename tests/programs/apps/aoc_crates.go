package main

import (
	"fmt"
	"strings"
)

const drawing = `    [D]
[N] [C]
[Z] [M] [P]
 1   2   3

move 1 from 2 to 1
move 3 from 1 to 3
move 2 from 2 to 1
move 1 from 1 to 2`

type stack []byte

func (s *stack) push(bs ...byte) { *s = append(*s, bs...) }

func (s *stack) take(n int) []byte {
	at := len(*s) - n
	cut := (*s)[at:]
	*s = (*s)[:at]
	return cut
}

func (s stack) peek() byte { return s[len(s)-1] }

type move struct{ n, from, to int }

func parse(text string) (stacks []stack, moves []move) {
	top, bottom, _ := strings.Cut(text, "\n\n")
	rows := strings.Split(top, "\n")
	labels := strings.Fields(rows[len(rows)-1])
	stacks = make([]stack, len(labels))
	for i := len(rows) - 2; i >= 0; i-- {
		for s := range stacks {
			if col := 1 + 4*s; col < len(rows[i]) && rows[i][col] != ' ' {
				stacks[s].push(rows[i][col])
			}
		}
	}
	for _, l := range strings.Split(bottom, "\n") {
		var m move
		if _, err := fmt.Sscanf(l, "move %d from %d to %d", &m.n, &m.from, &m.to); err == nil {
			m.from--
			m.to--
			moves = append(moves, m)
		}
	}
	return
}

func solve(crane func(src, dst *stack, n int)) string {
	stacks, moves := parse(drawing)
	for _, m := range moves {
		crane(&stacks[m.from], &stacks[m.to], m.n)
	}
	tops := make([]byte, 0, len(stacks))
	for _, s := range stacks {
		tops = append(tops, s.peek())
	}
	return string(tops)
}

func main() {
	stacks, moves := parse(drawing)
	for i, s := range stacks {
		fmt.Println(i+1, string(s))
	}
	fmt.Println(moves)
	fmt.Println("part 1:", solve(func(src, dst *stack, n int) {
		for range n {
			dst.push(src.take(1)...)
		}
	}))
	fmt.Println("part 2:", solve(func(src, dst *stack, n int) {
		dst.push(src.take(n)...)
	}))
}
