package demo

import (
	"log"
	"os"
)

// show
func load(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		log.Println("load:", err) // and the caller logs it again
		return nil, err
	}
	return data, nil
}

// end
