package demo

// show
func names(users map[string]int) []string {
	var result []string
	for name := range users {
		result = append(result, name) // another order each time
	}
	return result
}

// end
