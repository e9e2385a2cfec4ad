package demo

// show
func total(prices []int) int {
	sum := 0
	for _, price := range prices {
		sum += price
	}
	return sum
}

func double(prices []int) {
	for i := range prices {
		prices[i] *= 2 // the caller sees it
	}
}

// end
