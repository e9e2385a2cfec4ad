package demo

import (
	"io"
	"os"
)

// show
func save(path string, data io.Reader) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close() // its error is lost
	_, err = io.Copy(f, data)
	return err
}

// end
