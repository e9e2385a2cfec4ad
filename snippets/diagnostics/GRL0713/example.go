package demo

// show
func grade(points int) string {
	if points > 90 {
		return "A"
	} else if points > 75 {
		return "B"
	} else if points > 90 { // asked before
		return "C"
	}
	return "D"
}

// end
