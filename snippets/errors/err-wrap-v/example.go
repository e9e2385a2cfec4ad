package demo

import (
	"fmt"
	"os"
)

// show
func readConfig(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read config: %v", err) // errors.Is finds nothing below
	}
	return data, nil
}

// end
