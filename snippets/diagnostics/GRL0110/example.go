package demo

import (
	"io"
	"os"
)

// show
func readAll(path string) ([]byte, error) {
	file, err := os.Open(path)
	defer file.Close() // file is nil if err is not
	if err != nil {
		return nil, err
	}
	return io.ReadAll(file)
}

// end
