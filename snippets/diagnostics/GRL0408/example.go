package demo

import (
	"errors"
	"io/fs"
)

// show
func isMissing(err error) bool {
	return errors.Is(fs.ErrNotExist, err) // swapped: nearly always false
}

// end
