package demo

// show
func snapshot(source []int) []int {
	var target []int
	copy(target, source) // copies nothing
	return target
}

// end
