package demo

import (
	"io"
	"os"
)

// show
func describe(source any) string {
	switch source.(type) {
	case io.Reader:
		return "a stream"
	case *os.File: // is an io.Reader, never comes here
		return "a file"
	}
	return "unknown"
}

// end
