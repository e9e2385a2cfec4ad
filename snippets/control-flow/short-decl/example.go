package demo

// show
func total(prices []int) int {
	sum := 0
	for _, price := range prices {
		sum += price
	}
	vat := sum / 5
	return sum + vat
}

// end
