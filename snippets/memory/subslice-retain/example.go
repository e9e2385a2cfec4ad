package demo

import "os"

// show
func header(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return data[:16], nil // the whole file stays in memory
}

// end
