package demo

// show
func squares(n int) []int {
	out := make([]int, 0, n)
	for i := range n {
		out = append(out, i*i)
	}
	return out
}

func buffer(size int) []byte { return make([]byte, size) }

// end
