package demo

// show
func label(number int) string {
	return "item " + string(number) // a character
}

// end
