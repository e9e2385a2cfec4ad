package main

import (
	"fmt"
	"os"
)

// show
func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// end

func run(args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("no arguments")
	}
	return nil
}
