package demo

import "math"

// show
func same(a, b float64) bool {
	return a == b || math.Abs(a-b) < 1e-9
}

func best(scores map[string]float64) (name string) {
	top := math.Inf(-1)
	for n, score := range scores {
		if score > top {
			name, top = n, score
		}
	}
	return name
}

// end
