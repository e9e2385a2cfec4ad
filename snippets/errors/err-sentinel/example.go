package demo

import (
	"errors"
	"net/http"
)

// show
var (
	ErrNotFound = errors.New("not found")
	ErrLocked   = errors.New("locked")
)

func status(err error) int {
	switch {
	case err == nil:
		return http.StatusOK
	case errors.Is(err, ErrNotFound):
		return http.StatusNotFound
	}
	return http.StatusInternalServerError // ErrLocked lands here unnoticed
}

// end
