package demo

import (
	"os"
	"strconv"
)

// show
func readPort(path string) (int, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return 0, err
	}
	port, err := strconv.Atoi(string(text))
	if err != nil {
		return 0, err
	}
	return port, nil
}

// end
