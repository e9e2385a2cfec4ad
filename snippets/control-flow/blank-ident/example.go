package demo

// show
func hostOf(address string, split func(string) (string, string)) string {
	host, _ := split(address)
	return host
}

func longest(words []string) (size int) {
	for _, word := range words {
		size = max(size, len(word))
	}
	return size
}

// end
