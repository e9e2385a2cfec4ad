package demo

import "strings"

// show
func module(file string) string {
	return strings.TrimRight(file, ".go") // "lego.go" becomes "le"
}

// end
