package demo

// show
type Side int

const (
	Left Side = iota
	Right
)

func (s Side) Opposite() Side {
	switch s {
	case Left:
		return Right
	case Right:
		return Left
	}
	panic("unreachable")
}

// end
