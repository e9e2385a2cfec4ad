package demo

import "cmp"

// show
func clamp[T cmp.Ordered](v, low, high T) T {
	return max(low, min(v, high))
}

// end

var clamped = clamp(1.5, 0, 1)
