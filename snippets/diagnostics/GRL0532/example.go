package demo

// show
func balanced(left, right float64) bool {
	return left*0.1 == right*0.1 // rounding decides
}

// end
