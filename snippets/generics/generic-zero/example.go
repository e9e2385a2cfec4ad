package demo

// show
func firstOrZero[T any](values []T) (T, bool) {
	if len(values) == 0 {
		var zero T
		return zero, false
	}
	return values[0], true
}

// end

var head, found = firstOrZero([]string{})
