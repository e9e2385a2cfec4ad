package main

import (
	"fmt"
	"sort"
	"strings"
)

type State interface{ Next(m *Machine, in string) State }
type Idle struct{}
type Busy struct{ n int }

type Machine struct {
	cur State
	log []string
	n   int
}

func (Idle) Next(m *Machine, in string) State {
	m.log = append(m.log, "idle "+in)
	if in == "go" {
		return Busy{n: m.n}
	}
	return Idle{}
}
func (b Busy) Next(m *Machine, in string) State {
	m.n++
	m.log = append(m.log, fmt.Sprint("busy ", b.n, in))
	if in == "stop" {
		return Idle{}
	}
	return Busy{b.n + 1}
}
func (m *Machine) Feed(in string) { m.cur = m.cur.Next(m, in) }

type Heap struct{ data []int }

func (h *Heap) less(i, j int) bool { return h.data[i] < h.data[j] }
func (h *Heap) swap(i, j int)      { h.data[i], h.data[j] = h.data[j], h.data[i] }
func (h *Heap) Push(v int) {
	h.data = append(h.data, v)
	h.up(len(h.data) - 1)
}
func (h *Heap) up(i int) {
	for i > 0 {
		p := (i - 1) / 2
		if !h.less(i, p) {
			break
		}
		h.swap(i, p)
		i = p
	}
}

func heapSort(a []int) {
	sift := func(lo, hi int) {
		root := lo
		for {
			c := 2*root + 1
			if c >= hi {
				return
			}
			if c+1 < hi && a[c] < a[c+1] {
				c++
			}
			if a[root] >= a[c] {
				return
			}
			a[root], a[c] = a[c], a[root]
			root = c
		}
	}
	for i := len(a)/2 - 1; i >= 0; i-- {
		sift(i, len(a))
	}
	for i := len(a) - 1; i > 0; i-- {
		a[0], a[i] = a[i], a[0]
		sift(0, i)
	}
}

type P struct {
	name string
	age  int
	tags []string
}

func transfer(from, to *P, n int) {
	from.age -= n
	to.age += n
}

type Inv struct {
	items map[string]*P
	order []string
	total int
}

func (v *Inv) add(p *P) *Inv {
	v.items[p.name] = p
	v.order = append(v.order, p.name)
	v.total += p.age
	return v
}
func (v *Inv) each(f func(p *P)) {
	for _, n := range v.order {
		f(v.items[n])
	}
}

type Buf struct{ sb strings.Builder; depth int }

func (b *Buf) line(s string) { b.sb.WriteString(strings.Repeat(" ", b.depth) + s + "\n") }
func (b *Buf) nest(f func()) {
	b.depth++
	f()
	b.depth--
}

func main() {
	m := &Machine{cur: Idle{}}
	for _, s := range []string{"x", "go", "a", "stop"} {
		m.Feed(s)
	}
	fmt.Println(m.log, m.n)
	h := &Heap{}
	for _, v := range []int{5, 2, 8, 1} {
		h.Push(v)
	}
	fmt.Println(h.data)
	a := []int{9, 3, 7, 1, 8}
	heapSort(a)
	fmt.Println(a)
	ps := []P{{"bob", 30, nil}, {"al", 25, nil}, {"cy", 35, nil}}
	transfer(&ps[0], &ps[1], 5)
	idx := []int{0, 1, 2}
	sort.Slice(idx, func(i, j int) bool { return ps[idx[i]].age < ps[idx[j]].age })
	fmt.Println(ps, idx)
	sort.Slice(ps, func(i, j int) bool { return ps[i].name < ps[j].name })
	for i := range ps {
		p := &ps[i]
		p.tags = append(p.tags, p.name)
		if i > 0 {
			p.tags = append(p.tags, ps[i-1].tags...)
		}
	}
	fmt.Println(ps)
	inv := &Inv{items: map[string]*P{}}
	inv.add(&P{name: "a", age: 1}).add(&P{name: "b", age: 2})
	sum := 0
	inv.each(func(p *P) { sum += p.age; p.age = 0 })
	fmt.Println(sum, inv.total, inv.items["a"].age)
	b := &Buf{}
	b.line("x")
	b.nest(func() {
		b.line("y")
		b.nest(func() { b.line("z") })
	})
	fmt.Print(b.sb.String())
	var grid [3][3]int
	for i := range grid {
		for j := range grid[i] {
			grid[i][j] = i * j
			if i > 0 {
				grid[i][j] += grid[i-1][j]
			}
		}
	}
	fmt.Println(grid)
	best := ps[0]
	for _, p := range ps[1:] {
		if p.age > best.age {
			best = p
		}
	}
	fmt.Println(best.name)
	first := ps[0]
	ps = append(ps, first)
	first.name = "zed"
	fmt.Println(len(ps), first.name, ps[len(ps)-1].name)
}
