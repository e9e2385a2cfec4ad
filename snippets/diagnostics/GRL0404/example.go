package demo

import (
	"fmt"
	"os"
)

// show
func prepare(path string, create bool) error {
	var err error
	if create {
		file, err := os.Create(path) // a second err
		if err == nil {
			fmt.Println("created", file.Name())
		}
	}
	return err // always nil
}

// end
