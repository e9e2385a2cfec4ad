package demo

// show
func same() bool {
	var left, right any = []int{1}, []int{1}
	return left == right // panics
}

// end
