package demo

import (
	"fmt"
	"os"
)

// show
func loadUser(id int) ([]byte, error) {
	data, err := os.ReadFile(fmt.Sprintf("users/%d.json", id))
	if err != nil {
		return nil, fmt.Errorf("load user %d: %w", id, err)
	}
	return data, nil
}

// end
