package demo

import "os"

// show
func open(path string, create bool) (*os.File, error) {
	var file *os.File
	if create {
		file, err := os.Create(path) // a new file, and a new err
		if err != nil {
			return nil, err
		}
		defer file.Sync()
	}
	return file, nil // always nil
}

// end
