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
	} else {
		_, err = os.Stat(path)
	}
	return err // nil when verbose, whatever Stat said
}

// end
