package demo

// show
import "example.com/shop/internal/price"

func total(items []int) int {
	return price.Sum(items)
}

// end
