package demo

// show
type Cell struct{ Row, Column int }

func count(cells []Cell) map[Cell]int {
	counts := make(map[Cell]int)
	for _, cell := range cells {
		counts[cell]++
	}
	return counts
}

// end
