package demo

import (
	"errors"
	"fmt"
)

type QueryError struct {
	Line int
	Err  error
}

func (e *QueryError) Error() string { return fmt.Sprintf("line %d: %v", e.Line, e.Err) }

func (e *QueryError) Unwrap() error { return e.Err }

// show
func failedLine(err error) (int, bool) {
	var query *QueryError
	if errors.As(err, &query) {
		return query.Line, true
	}
	return 0, false
}

// end
