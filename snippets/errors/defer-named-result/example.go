package demo

import (
	"fmt"
	"os"
)

// show
func load(path string) (data []byte, err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("load %s: %w", path, err)
		}
	}()
	if _, err = os.Stat(path); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
}

// end
