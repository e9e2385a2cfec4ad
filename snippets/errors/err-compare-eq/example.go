package demo

import (
	"bufio"
	"io"
)

// show
func count(r *bufio.Reader) (lines int, err error) {
	for {
		_, err := r.ReadString('\n')
		if err == io.EOF {
			return lines, nil
		}
		if err != nil {
			return lines, err
		}
		lines++
	}
}

// end
