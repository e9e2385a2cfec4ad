package demo

import "os"

// show
func replace(path string, data []byte) error {
	os.Remove(path) // fails silently
	return os.WriteFile(path, data, 0o600)
}

// end
