package demo

// show
type shape interface{ isShape() }

type circle struct{ radius float64 }
type square struct{ side float64 }
type point struct{}

func (circle) isShape() {}
func (square) isShape() {}
func (point) isShape()  {}

func area(s shape) (area float64) {
	switch s := s.(type) { // nothing for point
	case circle:
		area = 3.14 * s.radius * s.radius
	case square:
		area = s.side * s.side
	}
	return area
}

// end
