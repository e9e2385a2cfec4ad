package demo

// show
type Color string

const (
	Red   Color = "red"
	Green Color = "green"
)

func (c Color) Valid() bool { return c == Red || c == Green }

// end
