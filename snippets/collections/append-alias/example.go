package demo

// show
func withGuest(names []string) []string {
	return append(names[:1], "guest") // overwrites names[1]
}

// end
