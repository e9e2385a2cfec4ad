package demo

// show
type Point struct{ X, Y int }

func same(a, b Point) bool { return a == b }

// end
