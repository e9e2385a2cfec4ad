// Package comparing holds comparisons of errors, on the variant and on the wrapping.
package comparing

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
)

var (
	errNotFound = errors.New("not found")
	errGone     = errors.New("gone")
	errBusy     = errors.New("busy")
)

func find(id int) error {
	if id < 0 {
		return errNotFound
	}
	return nil
}

func load(id int) error {
	if err := find(id); err != nil {
		return fmt.Errorf("load %d: %w", id, err)
	}
	return nil
}

func wrapsDirectly(id int) error {
	return fmt.Errorf("id %d: %w", id, errGone)
}

func forwards(id int) error {
	return load(id)
}

func afterWrap(id int) bool {
	err := load(id)
	return err == errNotFound // want GRL0005
}

func afterForward(id int) bool {
	err := forwards(id)
	if err != errNotFound { // want GRL0005
		return false
	}
	return true
}

func afterDirectWrap(id int) bool {
	if err := wrapsDirectly(id); err == errGone { // want GRL0005
		return true
	}
	return false
}

func inSwitch(id int) int {
	err := load(id)
	switch err {
	case nil:
		return 0
	case errNotFound: // want GRL0005
		return 1
	}
	return 2
}

func ofParameter(err error) bool {
	return err == errGone // want GRL0005
}

func ofFile(path string) bool {
	_, err := os.Stat(path)
	return err == os.ErrNotExist // want GRL0005
}

func direct(id int) bool {
	err := find(id)
	return err == errNotFound
}

func neverWrapped(err error) bool {
	return err == errBusy
}

func withIs(id int) bool {
	return errors.Is(load(id), errNotFound)
}

func endOfFile(r io.Reader) (int, error) {
	buffer := make([]byte, 10)
	n, err := r.Read(buffer)
	if err == io.EOF {
		return n, nil
	}
	return n, err
}

func withNil(id int) bool {
	return load(id) == nil
}

func ofContext(ctx context.Context) bool {
	return ctx.Err() == context.Canceled
}

type failure struct{ err error }

func (f *failure) Error() string { return f.err.Error() }

func (f *failure) Is(target error) bool { return target == errGone }

func (f *failure) isGone() bool { return f.err == errGone }

func unwrapped(err error) bool {
	return errors.Unwrap(err) == errBusy
}

func twoVariables(err, other error) bool {
	return err == other
}

func laterAssigned(id int) bool {
	err := load(id)
	if err != nil {
		return false
	}
	err = find(id)
	return err == errNotFound
}

func bareOrWrapped(id int) error {
	if id == 0 {
		return errGone
	}
	return wrapsDirectly(id)
}

func bareIsMeant(id int) bool {
	return bareOrWrapped(id) == errGone
}

func ofChannel(failures chan error) bool {
	err := <-failures
	return err == errGone
}
