package demo

// show
func index[T comparable](values []T, want T) int {
	for i, v := range values {
		if v == want { // may panic where T is an interface type
			return i
		}
	}
	return -1
}

// end

var first = index([]any{1, "b"}, any("b"))
