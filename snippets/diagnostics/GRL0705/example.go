package demo

import "strings"

// show
func normalise(name string) string {
	clean := strings.TrimSpace(name)
	clean = strings.ToLower(name) // meant: of clean
	return clean
}

// end
