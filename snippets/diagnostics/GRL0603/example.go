package demo

import "os"

// show
func Save(path string, data []byte) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	_, err = f.Write(data) // always fails
	return err
}

// end
