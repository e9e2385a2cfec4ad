// level: all

// Package chains holds errors that become text, as one sees them who asks for all.
package chains

import (
	"errors"
	"fmt"
)

var errClosed = errors.New("closed")

type failure struct{ code int }

func (f failure) Error() string { return "failure" }

const format = "run: %v"

func texts(err, cause error, f failure, width int) []error {
	return []error{
		fmt.Errorf("again: %v", err),                 // want GRL0004
		fmt.Errorf("gave up (%v) after three", err),  // want GRL0004
		fmt.Errorf("%s", errClosed),                  // want GRL0004
		fmt.Errorf(`raw: %+v`, err),                  // want GRL0004
		fmt.Errorf("quoted: %q", err),                // want GRL0004
		fmt.Errorf("%w, and %v", err, cause),         // want GRL0004
		fmt.Errorf("own type: %v", f),                // want GRL0004
		fmt.Errorf("second: %[2]v of %[1]d", 1, err), // want GRL0004
		fmt.Errorf("%*d: %v", width, 7, err),         // want GRL0004
		fmt.Errorf(format, err),                      // want GRL0004
		fmt.Errorf("%v and %v", err, cause),          // want GRL0004
	}
}

func healthy(err, cause error, name string) []error {
	return []error{
		fmt.Errorf("again: %w", err),
		fmt.Errorf("%w: %w", err, cause),
		fmt.Errorf("%[1]v: %[1]w", err),
		fmt.Errorf("type %T", err),
		fmt.Errorf("%v: %w", name, err),
		fmt.Errorf("%d%%: %w", 3, err),
		fmt.Errorf("text: %s", err.Error()),
		fmt.Errorf("%[2]w is %[1]v", name, err),
		fmt.Errorf("no values"),
	}
}
