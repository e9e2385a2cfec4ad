// Package masked keeps chains, but where an error is to be found no more.
package masked

import (
	"errors"
	"fmt"
	"os"
)

func end(reason error) error {
	if errors.Is(reason, os.ErrNotExist) {
		reason = fmt.Errorf("cut off: %v", reason)
	}
	return fmt.Errorf("end: %w", reason)
}

func remove(path string) error {
	reason := os.Remove(path)
	if reason != nil {
		reason = fmt.Errorf("removing: %v", reason) // want GRL0004
	}
	return reason
}

func all(paths ...string) error {
	for _, path := range paths {
		if _, err := os.Stat(path); err != nil {
			return fmt.Errorf("asking for %s: %w", path, err)
		}
		if err := os.Chmod(path, 0o600); err != nil {
			return fmt.Errorf("changing %s: %w", path, err)
		}
		if err := os.Truncate(path, 0); err != nil {
			return fmt.Errorf("emptying %s: %w", path, err)
		}
		if err := os.Rename(path, path+".old"); err != nil {
			return fmt.Errorf("renaming %s: %w", path, err)
		}
		if err := os.Chdir(path); err != nil {
			return fmt.Errorf("going to %s: %w", path, err)
		}
		if err := remove(path); err != nil {
			return fmt.Errorf("removing %s: %w", path, err)
		}
	}
	return end(nil)
}
