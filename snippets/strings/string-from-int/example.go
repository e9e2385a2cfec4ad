package demo

// show
func letter(n int) string {
	return string(rune('A' + n)) // string(65) is "A", not "65"
}

// end
