package demo

// show
func unique(words []string) []string {
	seen := make(map[string]struct{})
	var out []string
	for _, word := range words {
		if _, ok := seen[word]; !ok {
			seen[word] = struct{}{}
			out = append(out, word)
		}
	}
	return out
}

// end
