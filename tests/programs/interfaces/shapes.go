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

type Rect struct{ W, H float64 }
type Circle struct{ R float64 }
type Triangle struct{ A, B, C float64 }

func (r Rect) Area() float64      { return r.W * r.H }
func (r Rect) Perimeter() float64 { return 2 * (r.W + r.H) }

func (c Circle) Area() float64      { return math.Pi * c.R * c.R }
func (c Circle) Perimeter() float64 { return 2 * math.Pi * c.R }

func (t Triangle) Area() float64 {
	s := t.Perimeter() / 2
	return math.Sqrt(s * (s - t.A) * (s - t.B) * (s - t.C))
}
func (t Triangle) Perimeter() float64 { return t.A + t.B + t.C }
func (t Triangle) String() string     { return fmt.Sprintf("△(%g,%g,%g)", t.A, t.B, t.C) }

func measure(s Shape) {
	fmt.Printf("%v area=%.2f perimeter=%.2f\n", s, s.Area(), s.Perimeter())
}

func largest(shapes ...Shape) Shape {
	var best Shape
	for _, s := range shapes {
		if best == nil || s.Area() > best.Area() {
			best = s
		}
	}
	return best
}

func main() {
	shapes := []Shape{Rect{3, 4}, Circle{1.5}, Triangle{3, 4, 5}, &Rect{1, 1}}
	for _, s := range shapes {
		measure(s)
	}
	sort.Slice(shapes, func(i, j int) bool { return shapes[i].Area() < shapes[j].Area() })
	total := 0.0
	for _, s := range shapes {
		total += s.Area()
		if c, ok := s.(Circle); ok {
			fmt.Println("circle with radius", c.R)
		}
	}
	fmt.Printf("total %.3f\n", total)
	fmt.Println(largest(shapes...), largest() == nil)
	fmt.Printf("%T %T\n", shapes[0], largest(shapes...))
	fmt.Println(shapes[3] == Rect{3, 4}, Shape(Circle{1}) == Shape(Circle{1}))
}
