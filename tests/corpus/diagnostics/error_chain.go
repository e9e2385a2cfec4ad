// Package chain holds errors that are wrapped, with and without their chain.
package chain

import (
	"errors"
	"fmt"
	"os"
)

var errClosed = errors.New("closed")

func load(path string) error {
	if _, err := os.ReadFile(path); err != nil {
		return fmt.Errorf("load %s: %v", path, err) // want GRL0004
	}
	return nil
}

func asString(path string) error {
	if _, err := os.ReadFile(path); err != nil {
		return fmt.Errorf("load %s: %s", path, err) // want GRL0004
	}
	return nil
}

func only(err error) error {
	return fmt.Errorf("failed: %v", err) // want GRL0004
}

func fromField(r result) error {
	return fmt.Errorf("run %d: %v", r.id, r.err) // want GRL0004
}

type result struct {
	id  int
	err error
}

func wrapped(err error) error {
	return fmt.Errorf("load: %w", err)
}

func chosen(err, cause error) error {
	return fmt.Errorf("%w: %v", errClosed, cause)
}

func insideTheSentence(err error) error {
	return fmt.Errorf("gave up (%v) after three tries", err)
}

func notAnError(name string) error {
	return fmt.Errorf("no such file: %v", name)
}

func text(err error) error {
	return fmt.Errorf("no such file: %v", err.Error())
}

func printed(err error) string {
	return fmt.Sprintf("failed: %v", err)
}

func quoted(err error) error {
	return fmt.Errorf("failed: %q", err)
}

func typed(err error) error {
	return fmt.Errorf("failed: %T", err)
}

func flagged(err error) error {
	return fmt.Errorf("failed: %+v", err)
}

func anyValue(value any) error {
	return fmt.Errorf("failed: %v", value)
}

func dynamic(format string, err error) error {
	return fmt.Errorf(format, err)
}

func keeps(err error, step int) error {
	switch step {
	case 0:
		return fmt.Errorf("zero: %w", err)
	case 1:
		return fmt.Errorf("one: %w", err)
	case 2:
		return fmt.Errorf("two: %w", err)
	case 3:
		return fmt.Errorf("three: %w", err)
	case 4:
		return fmt.Errorf("four: %w", err)
	case 5:
		return fmt.Errorf("five: %w", err)
	case 6:
		return fmt.Errorf("six: %w", err)
	case 7:
		return fmt.Errorf("seven: %w", err)
	case 8:
		return fmt.Errorf("eight: %w", err)
	case 9:
		return fmt.Errorf("nine: %w", err)
	}
	if step > 20 {
		return fmt.Errorf("many: %w", err)
	}
	if step < 0 {
		return fmt.Errorf("below: %w", err)
	}
	return fmt.Errorf("more: %w", err)
}
