package demo

import "fmt"

// show
type QueryError struct {
	Line int
	Err  error
}

func (e *QueryError) Error() string { return fmt.Sprintf("query failed in line %d: %v", e.Line, e.Err) }

func (e *QueryError) Unwrap() error { return e.Err }

// end
