package demo

import "math"

// show
type point struct{ x, y float64 }

func (p point) length() float64 {
	return math.Hypot(p.x, p.y)
}

func (p point) moveRight() {
	p.x++ // changes the copy; the caller sees nothing
}

// end
