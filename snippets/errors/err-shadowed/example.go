package demo

import (
	"log"
	"os"
)

// show
func backup(path string, verbose bool) error {
	var err error
	if verbose {
		info, err := os.Stat(path) // a new err
		if err == nil {
			log.Println("size", info.Size())
		}
	}
	return err // always nil
}

// end
