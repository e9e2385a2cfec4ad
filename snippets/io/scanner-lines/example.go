package demo

import (
	"bufio"
	"io"
)

// show
func longest(r io.Reader) (int, error) {
	longest := 0
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		longest = max(longest, len(sc.Text()))
	}
	return longest, sc.Err()
}

// end
