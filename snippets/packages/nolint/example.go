package demo

import "os"

// show
func cleanUp(path string) {
	os.Remove(path) //nolint:errcheck // gone is gone
}

// end
