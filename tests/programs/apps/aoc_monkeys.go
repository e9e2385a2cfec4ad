package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

type monkey struct {
	items     []int
	op        func(int) int
	div       int
	yes, no   int
	inspected int
}

const notes = `79 98|* 19|23|2 3
54 65 75 74|+ 6|19|2 0
79 60 97|* old|13|1 3
74|+ 3|17|0 1`

func parse() []*monkey {
	var ms []*monkey
	for _, line := range strings.Split(notes, "\n") {
		f := strings.Split(line, "|")
		m := &monkey{}
		for _, s := range strings.Fields(f[0]) {
			n, _ := strconv.Atoi(s)
			m.items = append(m.items, n)
		}
		operator, operand, _ := strings.Cut(f[1], " ")
		k, err := strconv.Atoi(operand)
		self := err != nil
		m.op = func(old int) int {
			v := k
			if self {
				v = old
			}
			if operator == "*" {
				return old * v
			}
			return old + v
		}
		m.div, _ = strconv.Atoi(f[2])
		fmt.Sscan(f[3], &m.yes, &m.no)
		ms = append(ms, m)
	}
	return ms
}

func play(ms []*monkey, rounds int, relief func(int) int) int {
	for range rounds {
		for _, m := range ms {
			for _, it := range m.items {
				m.inspected++
				w := relief(m.op(it))
				target := m.no
				if w%m.div == 0 {
					target = m.yes
				}
				ms[target].items = append(ms[target].items, w)
			}
			m.items = m.items[:0]
		}
	}
	counts := make([]int, len(ms))
	for i, m := range ms {
		counts[i] = m.inspected
	}
	fmt.Println(counts)
	slices.Sort(counts)
	slices.Reverse(counts)
	return counts[0] * counts[1]
}

func main() {
	ms := parse()
	fmt.Println("part 1:", play(ms, 20, func(w int) int { return w / 3 }))
	for i, m := range ms {
		fmt.Println(i, m.items)
	}
	ms = parse()
	mod := 1
	for _, m := range ms {
		mod *= m.div
	}
	fmt.Println("part 2:", play(ms, 10000, func(w int) int { return w % mod }))
}
