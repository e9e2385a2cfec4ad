package demo

// show
func kind(r rune) string {
	switch r {
	case '+', '-', '*', '/':
		return "operator"
	case ' ', '\t', '\n':
		return "space"
	}
	return "other"
}

// end
