package demo

// show
func next(seed uint32) uint32 {
	for {
		seed = seed*1664525 + 1013904223
		if seed%7 == 0 {
			return seed
		}
	}
}

// end
