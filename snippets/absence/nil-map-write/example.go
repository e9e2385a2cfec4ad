package demo

// show
func wordLengths(words []string) map[string]int {
	var lengths map[string]int
	for _, word := range words {
		lengths[word] = len(word) // panics: the map is nil
	}
	return lengths
}

// end
