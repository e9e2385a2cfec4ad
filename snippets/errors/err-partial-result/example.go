package demo

import "io"

// show
func fill(r io.Reader, buf []byte) (int, error) {
	filled := 0
	for filled < len(buf) {
		n, err := r.Read(buf[filled:])
		filled += n // before looking at err
		if err != nil {
			return filled, err
		}
	}
	return filled, nil
}

// end
