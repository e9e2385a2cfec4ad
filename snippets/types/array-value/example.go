package demo

// show
func checksum(block [4]byte) (sum byte) {
	for _, b := range block {
		sum ^= b
	}
	return sum
}

func grid() [3][3]int {
	var g [3][3]int
	g[1][1] = 5
	return g
}

// end
