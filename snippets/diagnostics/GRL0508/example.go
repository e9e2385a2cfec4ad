package demo

import "strings"

// show
func upper(names []string) []string {
	result := make([]string, len(names))
	for _, name := range names {
		result = append(result, strings.ToUpper(name)) // behind the empty ones
	}
	return result
}

// end
