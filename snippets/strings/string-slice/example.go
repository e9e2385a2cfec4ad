package demo

import "strings"

// show
func key(line string) string {
	i := strings.IndexByte(line, '=')
	if i < 0 {
		return line
	}
	return line[:i]
}

func short(name string) string {
	return name[:8] // panics below 8 bytes, may cut a character
}

// end
