package demo

// show
func price(prices map[string]int, items []string) int {
	sum := 0
	for _, item := range items {
		sum += prices[item] // unknown items are free
	}
	return sum
}

// end
