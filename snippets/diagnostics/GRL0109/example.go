package demo

// show
func port(settings map[string]any) int {
	return settings["port"].(int) // a float64, if it came from JSON: this panics
}

// end
