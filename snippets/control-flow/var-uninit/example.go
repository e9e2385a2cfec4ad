package demo

// show
func longest(words []string) string {
	var best string
	var size int
	for _, word := range words {
		if len(word) > size {
			best, size = word, len(word)
		}
	}
	return best
}

// end
