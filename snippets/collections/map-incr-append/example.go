package demo

// show
func count(words []string) (map[string]int, map[int][]string) {
	counts := map[string]int{}
	byLength := map[int][]string{}
	for _, word := range words {
		counts[word]++
		byLength[len(word)] = append(byLength[len(word)], word)
	}
	return counts, byLength
}

// end
