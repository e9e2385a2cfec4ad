package demo

import "os"

// show
func move(from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if writeErr := os.WriteFile(to, data, 0o600); writeErr != nil {
		return err // nil: the write failed and nobody hears of it
	}
	return os.Remove(from)
}

// end
