package demo

import "reflect"

// show
type Point struct{ Tags []string }

func same(a, b Point) bool {
	return reflect.DeepEqual(a, b)
}

// end
