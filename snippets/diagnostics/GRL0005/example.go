package demo

import (
	"errors"
	"fmt"
	"net/http"
)

// show
var ErrNotFound = errors.New("not found")

func find(id int) error {
	return fmt.Errorf("user %d: %w", id, ErrNotFound)
}

func status(id int) int {
	err := find(id)
	if err == ErrNotFound { // false: it arrives wrapped
		return http.StatusNotFound
	}
	if err != nil {
		return http.StatusInternalServerError
	}
	return http.StatusOK
}

// end
