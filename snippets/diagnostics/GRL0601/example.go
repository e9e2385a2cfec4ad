package demo

import (
	"io"
	"os"
)

// show
func Read(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(f) // f stays open
}

// end
