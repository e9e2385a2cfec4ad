package main

import (
	"fmt"
	"sort"
	"strings"
)

type Parser struct {
	toks []string
	pos  int
	errs []string
}

func (p *Parser) peek() string {
	if p.pos < len(p.toks) {
		return p.toks[p.pos]
	}
	return ""
}
func (p *Parser) expr() int {
	v := p.term()
	for p.peek() == "+" || p.peek() == "-" {
		op := p.take()
		r := p.term()
		if op == "+" {
			v += r
		} else {
			v -= r
		}
	}
	return v
}
func (p *Parser) term() int {
	v := p.factor()
	for p.peek() == "*" {
		p.take()
		v *= p.factor()
	}
	return v
}
func (p *Parser) factor() int {
	t := p.take()
	if t == "(" {
		v := p.expr()
		p.take()
		return v
	}
	n := 0
	fmt.Sscanf(t, "%d", &n)
	return n
}
func (p *Parser) take() string {
	t := p.peek()
	p.pos++
	return t
}

type Grid struct {
	cells [][]int
	w, h  int
	log   []string
}

func fill(row []int, v int) {
	for i := range row {
		row[i] = v
	}
}
func (g *Grid) clear()          { fill(g.cells[0], 7); g.mark() }
func (g *Grid) mark()           { note(&g.log, "marked") }
func note(l *[]string, s string) { *l = append(*l, s) }
func (g *Grid) sum() int {
	t := 0
	for y := 0; y < g.h; y++ {
		for x := 0; x < g.w; x++ {
			t += g.cells[y][x]
		}
	}
	return t
}
func (g *Grid) step() {
	for y, row := range g.cells {
		for x := range row {
			g.bump(x, y)
		}
	}
	for _, s := range g.log {
		g.note(s + "!")
		if len(g.log) > 5 {
			break
		}
	}
}
func (g *Grid) bump(x, y int) { g.cells[y][x] += g.at(x-1, y) + 1 }
func (g *Grid) at(x, y int) int {
	if x < 0 || y < 0 || x >= g.w || y >= g.h {
		return 0
	}
	return g.cells[y][x]
}
func (g *Grid) note(s string) { g.log = append(g.log, s) }

type Stack struct{ items []int }

func (s *Stack) Push(v int) { s.items = append(s.items, v) }
func (s *Stack) Pop() int {
	v := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v
}

type Graph struct {
	adj     map[string][]string
	visited map[string]bool
	order   []string
}

func (g *Graph) visit(n string) {
	if g.visited[n] {
		return
	}
	g.visited[n] = true
	for _, m := range g.adj[n] {
		g.visit(m)
	}
	g.order = append(g.order, n)
}

func main() {
	p := &Parser{toks: strings.Fields("2 * ( 3 + 4 ) - 5")}
	fmt.Println(p.expr())
	g := &Grid{cells: [][]int{{1, 2}, {3, 4}}, w: 2, h: 2}
	g.clear()
	g.step()
	fmt.Println(g.sum(), g.log, g.cells)
	s := &Stack{}
	s.Push(1)
	s.Push(2)
	s.Push(s.Pop() + s.Pop())
	fmt.Println(s.items)
	gr := Graph{adj: map[string][]string{"a": {"b", "c"}, "b": {"c"}}, visited: map[string]bool{}}
	gr.visit("a")
	fmt.Println(gr.order)
	words := strings.Fields("the quick brown fox jumps over the lazy dog the end")
	counts := map[string]int{}
	for _, w := range words {
		counts[w]++
	}
	keys := make([]string, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if counts[keys[i]] != counts[keys[j]] {
			return counts[keys[i]] > counts[keys[j]]
		}
		return keys[i] < keys[j]
	})
	fmt.Println(keys)
	for k, v := range counts {
		if v == 1 {
			delete(counts, k)
		}
	}
	for k := range counts {
		counts[k] *= 2
	}
	fmt.Println(counts)
	total := 0
	add := func(n int) { total += n }
	for _, w := range words {
		add(len(w))
		if total > 20 {
			total = 0
		}
	}
	fmt.Println(total)
	memo := map[int]int{}
	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		if v, ok := memo[n]; ok {
			return v
		}
		memo[n] = fib(n-1) + fib(n-2)
		return memo[n]
	}
	fmt.Println(fib(30), len(memo))
	a := []int{5, 2, 9, 1}
	swap := func(i, j int) { a[i], a[j] = a[j], a[i] }
	for i := range a {
		for j := i + 1; j < len(a); j++ {
			if a[j] < a[i] {
				swap(i, j)
			}
		}
	}
	fmt.Println(a)
	q := []int{1}
	for len(q) > 0 {
		x := q[0]
		q = q[1:]
		if x < 10 {
			q = append(q, x*2, x*3)
		}
	}
	rows := [][]string{}
	row := []string{}
	for i := 0; i < 4; i++ {
		row = append(row, fmt.Sprint(i))
		if len(row) == 2 {
			rows = append(rows, row)
			row = nil
		}
	}
	fmt.Println(rows, len(q))
	type item struct {
		name string
		tags []string
	}
	items := []item{}
	cur := item{name: "x"}
	for i := 0; i < 3; i++ {
		cur.tags = append(cur.tags, "t")
		items = append(items, cur)
		cur = item{name: fmt.Sprint("n", i)}
	}
	fmt.Println(items)
	for i := range items {
		it := &items[i]
		it.name += "!"
		it.tags = append(it.tags, it.name)
	}
	fmt.Println(items, cur)
}
