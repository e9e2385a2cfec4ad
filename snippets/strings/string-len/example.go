package demo

import "unicode/utf8"

// show
func tooLong(name string) bool {
	return len(name) > 64 || utf8.RuneCountInString(name) > 32
}

// end
