package demo

// show
func hash(text string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(text); i++ {
		h ^= uint32(text[i])
		h = h * 16777619 // wraps, on purpose
	}
	return h
}

// end
