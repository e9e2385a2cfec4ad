package main

import (
	"fmt"
	"math"
	"sort"
)

type Shape interface {
	Area() float64
	Perimeter() float64
}

type Named interface{ Name() string }

type base struct{ id int }

func (b *base) ID() int     { return b.id }
func (b *base) SetID(i int) { b.id = i }

type Circle struct {
	base
	R float64
}

type Rect struct {
	base
	W, H float64
}

type Square struct{ *Rect }

type Group struct {
	base
	parts []Shape
}

func (c *Circle) Area() float64      { return math.Pi * c.R * c.R }
func (c *Circle) Perimeter() float64 { return 2 * math.Pi * c.R }
func (r *Rect) Area() float64        { return r.W * r.H }
func (r *Rect) Perimeter() float64   { return 2 * (r.W + r.H) }
func (r *Rect) Scale(k float64)      { r.W *= k; r.H *= k }
func (s Square) Name() string        { return fmt.Sprintf("square of %g", s.W) }
func (g *Group) Area() (a float64) {
	for _, p := range g.parts {
		a += p.Area()
	}
	return
}
func (g *Group) Perimeter() float64 { return -1 }

func NewSquare(a float64) Square { return Square{&Rect{W: a, H: a}} }

func describe(s Shape) string {
	if n, ok := s.(Named); ok {
		return n.Name()
	}
	switch v := s.(type) {
	case *Circle:
		return fmt.Sprintf("circle r=%g", v.R)
	case *Rect:
		return fmt.Sprintf("rect %gx%g", v.W, v.H)
	case *Group:
		return fmt.Sprintf("group of %d", len(v.parts))
	}
	return "unknown"
}

func main() {
	sq := NewSquare(2)
	shapes := []Shape{
		&Circle{R: 1.5},
		&Rect{W: 4, H: 2.5},
		sq,
		&Group{parts: []Shape{sq, &Circle{base{9}, 1}}},
	}
	for i, s := range shapes {
		s.(interface{ SetID(int) }).SetID(i + 100)
	}
	show := func() {
		for _, s := range shapes {
			id := s.(interface{ ID() int }).ID()
			fmt.Printf("%d %-14s area %7.3f perimeter %7.3f\n", id, describe(s), s.Area(), s.Perimeter())
		}
	}
	show()
	sq.Scale(3)
	for _, s := range shapes {
		if sc, ok := s.(interface{ Scale(float64) }); ok {
			sc.Scale(0.5)
		}
	}
	sort.Slice(shapes, func(i, j int) bool { return shapes[i].Area() < shapes[j].Area() })
	show()
	total := 0.0
	for _, s := range shapes {
		total += s.Area()
	}
	fmt.Printf("%.2f %v\n", total, shapes[0] == Shape(sq))
}
