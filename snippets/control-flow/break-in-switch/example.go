package demo

// show
func count(words []string) (n int) {
	for _, word := range words {
		switch word {
		case "":
			break // leaves the switch, not the loop
		case "end":
			return n
		default:
			n++
		}
	}
	return n
}

// end
