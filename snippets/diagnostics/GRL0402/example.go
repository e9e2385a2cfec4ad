package demo

import "fmt"

type ParseError struct{ Line int }

func (e *ParseError) Error() string { return fmt.Sprintf("line %d", e.Line) }

func parse(text string) error {
	return fmt.Errorf("parse %q: %w", text, &ParseError{Line: 3})
}

// show
func lineOf(text string) int {
	err := parse(text)
	if broken, ok := err.(*ParseError); ok { // never: it is wrapped
		return broken.Line
	}
	return 0
}

// end
