package demo

import (
	"bufio"
	"io"
)

// show
func count(input io.Reader) int {
	lines := 0
	scanner := bufio.NewScanner(input)
	for scanner.Scan() {
		lines++
	}
	return lines // too few where reading failed
}

// end
