package demo

// show
func count(words []string) map[string]int {
	var seen map[string]int
	for _, word := range words {
		seen[word]++ // panics at the first word
	}
	return seen
}

// end
