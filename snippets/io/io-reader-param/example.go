package demo

import "io"

// show
func count(r io.Reader) (int, error) {
	data, err := io.ReadAll(r)
	return len(data), err
}

// end
