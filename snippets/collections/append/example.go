package demo

// show
func variants(base []string) ([]string, []string) {
	a := append(base, "a")
	b := append(base, "b") // overwrites a's element where base has room
	return a, b
}

// end
