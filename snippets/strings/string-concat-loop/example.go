package demo

// show
func digits(numbers []int) string {
	text := ""
	for _, n := range numbers {
		text += string(rune('0' + n%10)) // copies all of it each time
	}
	return text
}

// end
