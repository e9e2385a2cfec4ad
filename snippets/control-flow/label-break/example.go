package demo

// show
func find(grid [][]int, want int) (row, column int) {
	row, column = -1, -1
search:
	for i, line := range grid {
		for j, value := range line {
			if value == want {
				row, column = i, j
				break search
			}
		}
	}
	return row, column
}

// end
