package demo

// show
type Point struct{ X, Y int }

func square(n int) []Point {
	return []Point{{0, 0}, {n, 0}, {n, n}, {0, n}}
}

func origin() Point { return Point{0, 0} }

// end
