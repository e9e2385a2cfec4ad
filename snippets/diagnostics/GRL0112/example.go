package demo

import "io"

type Source interface{ Read() string }

// show
func rewind(source Source) {
	if reader, ok := source.(io.Reader); ok { // never: one type has one Read
		io.Copy(io.Discard, reader)
	}
}

// end
