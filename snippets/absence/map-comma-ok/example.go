package demo

// show
func price(prices map[string]int, item string) (int, bool) {
	if cents, ok := prices[item]; ok {
		return cents, true
	}
	return 0, false
}

// end
