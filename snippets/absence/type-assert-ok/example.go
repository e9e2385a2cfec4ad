package demo

import "math"

// show
type Shape interface{ Area() float64 }

type Circle struct{ Radius float64 }

func (c Circle) Area() float64 { return math.Pi * c.Radius * c.Radius }

func radius(s Shape) float64 {
	if circle, ok := s.(Circle); ok {
		return circle.Radius
	}
	return 0
}

// end
