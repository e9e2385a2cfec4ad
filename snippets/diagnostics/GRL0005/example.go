package demo

import (
	"errors"
	"net/http"
)

var ErrNotFound = errors.New("not found")

// show
func statusOf(err error) int {
	if err == ErrNotFound { // false as soon as a layer wraps it
		return http.StatusNotFound
	}
	return http.StatusInternalServerError
}

// end
