package demo

// show
func visit(start int, next func(int) []int) int {
	seen := 0
	queue := []int{start}
	for len(queue) > 0 {
		node := queue[0]
		queue = queue[1:]
		seen++
		queue = append(queue, next(node)...)
	}
	return seen
}

// end
