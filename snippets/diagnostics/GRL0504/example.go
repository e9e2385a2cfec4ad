package demo

// show
func insert(items []int, at, item int) []int {
	head := append(items[:at], item) // writes over items[at]
	return append(head, items[at:]...)
}

// end
