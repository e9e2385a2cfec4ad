package demo

// show
func isAbsolute(path string) bool {
	return len(path) > 0 && path[0] == '/'
}

func initial(name string) string {
	return name[:1] // half a character for "Émile"
}

// end
