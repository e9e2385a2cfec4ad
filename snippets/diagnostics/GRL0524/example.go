package demo

// show
func withDefaults(limits map[string]int) {
	for name, limit := range limits {
		limits[name+".max"] = limit * 2 // may be ranged over as well
	}
}

// end
