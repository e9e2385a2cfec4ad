package demo

// show
func without(names []string, i int) []string {
	return append(names[:i], names[i+1:]...)
}

// end
