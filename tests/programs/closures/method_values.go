package main

import (
	"fmt"
	"strings"
)

type Point struct{ X, Y int }

func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }
func (p Point) String() string    { return fmt.Sprintf("<%d,%d>", p.X, p.Y) }
func (p *Point) Scale(k int)      { p.X *= k; p.Y *= k }

type buffer struct{ lines []string }

func (b *buffer) write(s string) { b.lines = append(b.lines, s) }

func each(items []string, f func(string)) {
	for _, it := range items {
		f(it)
	}
}

func main() {
	p := Point{1, 2}
	add := p.Add     // the receiver is copied now
	scale := p.Scale // the receiver's address is taken now
	scale(10)
	fmt.Println(p, add(Point{100, 100}))

	plus := Point.Add
	fmt.Println(plus(Point{1, 1}, Point{2, 2}))
	mul := (*Point).Scale
	mul(&p, 2)
	fmt.Println(p)

	b := &buffer{}
	each([]string{"one", "two", "three"}, b.write)
	fmt.Println(strings.Join(b.lines, ","), len(b.lines))

	ops := map[string]func(Point, Point) Point{
		"add": Point.Add,
		"sub": func(a, b Point) Point { return Point{a.X - b.X, a.Y - b.Y} },
	}
	for _, name := range []string{"add", "sub", "mul"} {
		if f := ops[name]; f != nil {
			fmt.Println(name, f(p, Point{5, 5}))
		} else {
			fmt.Println(name, "is nil")
		}
	}
}
