package demo

// show
func total() int {
	return 100 + 010 // 108
}

// end
