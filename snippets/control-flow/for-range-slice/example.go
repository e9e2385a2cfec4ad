package demo

// show
func longest(names []string) (best int) {
	for i, name := range names {
		if len(name) > len(names[best]) {
			best = i
		}
	}
	return best
}

// end
