package demo

// show
func tally(words []string) (short, long int) {
	count := func(word string) {
		if len(word) < 5 {
			short++
		} else {
			long++
		}
	}
	for _, word := range words {
		count(word)
	}
	return short, long
}

// end
