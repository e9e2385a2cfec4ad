package demo

// show
type Shape interface{ isShape() }

type Circle struct{ R float64 }
type Square struct{ Side float64 }

func (Circle) isShape() {}
func (Square) isShape() {}

func area(s Shape) float64 {
	switch s := s.(type) {
	case Circle:
		return 3.14 * s.R * s.R
	case Square:
		return s.Side * s.Side
	}
	panic("unknown shape")
}

// end
