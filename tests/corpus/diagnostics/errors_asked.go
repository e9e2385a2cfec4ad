// level: all

// Package asking holds questions that are put to errors: by ==, by type, by errors.Is and errors.As.
package asking

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"reflect"
	"syscall"
)

var (
	errOwn   = errors.New("own")
	ErrOther = errors.New("other")
)

type parseError struct{ line int }

func (e *parseError) Error() string { return "parse" }

func (e *parseError) Is(target error) bool { return target == errOwn }

type timeouter interface{ Timeout() bool }

func load() error { return errOwn }

func wraps() error {
	return fmt.Errorf("context: %w", &parseError{})
}

// One mistake, told once: that it panics for other types is said of other assertions.
func certain() *parseError {
	return load().(*parseError) // want GRL0402
}

func compared(err error) int {
	if err == errOwn { // want GRL0005
		return 1
	}
	if ErrOther != err { // want GRL0005
		return 2
	}
	if load() == ErrOther { // want GRL0005
		return 3
	}
	if err == errors.New("x") { // want GRL0005
		return 4
	}
	switch err {
	case nil:
		return 5
	case errOwn: // want GRL0005
		return 6
	case ErrOther:
		return 7
	}
	return 0
}

func documented(r io.Reader, file *os.File, server *http.Server, twice bool) int {
	buffer := make([]byte, 8)
	_, err := r.Read(buffer)
	if err == io.EOF {
		return 1
	}
	if _, err := io.ReadFull(r, buffer); err == io.ErrUnexpectedEOF {
		return 2
	}
	copied := err
	if copied == io.EOF {
		return 3
	}
	if err := server.ListenAndServe(); err != http.ErrServerClosed {
		return 4
	}
	if err := syscall.Chmod("a", 0); err == syscall.EINVAL {
		return 5
	}
	var read error
	if twice {
		_, read = file.Read(buffer)
	} else {
		_, read = bufio.NewReader(r).ReadByte()
	}
	if read == io.EOF {
		return 6
	}
	if err := load(); err == nil || errors.Is(err, errOwn) {
		return 7
	}
	read = load()
	if read == io.EOF { // want GRL0005
		return 8
	}
	return 0
}

func asserted(err error, value any) int {
	if broken, ok := err.(*parseError); ok { // want GRL0402
		return broken.line
	}
	switch load().(type) { // want GRL0402
	case *parseError:
		return 1
	}
	if slow, ok := err.(timeouter); ok && slow.Timeout() { // want GRL0402
		return 2
	}
	if _, ok := value.(*parseError); ok {
		return 3
	}
	if _, ok := err.(interface{ Unwrap() []error }); ok {
		return 4
	}
	var broken *parseError
	if errors.As(err, &broken) {
		return broken.line
	}
	return 0
}

func alwaysWrapped() int {
	err := wraps()
	if broken, ok := err.(*parseError); ok { // want GRL0402
		return broken.line
	}
	return 0
}

func targets(err error, number int, broken *parseError, some any) bool {
	var plain error
	var slow timeouter
	return errors.As(err, &number) || // want GRL0408
		errors.As(err, broken) || // want GRL0408
		errors.As(err, nil) || // want GRL0408
		errors.As(err, &plain) || // want GRL0408
		errors.As(err, &broken) ||
		errors.As(err, &slow) ||
		errors.As(err, some)
}

func order(err error) bool {
	return errors.Is(fs.ErrNotExist, err) || // want GRL0408
		errors.Is(errOwn, err) || // want GRL0408
		errors.Is(err, errors.New("x")) || // want GRL0408
		errors.Is(err, fs.ErrNotExist) ||
		errors.Is(io.EOF, fs.ErrNotExist) ||
		errors.Is(errOwn, ErrOther)
}

type result struct {
	err error
	n   int
}

func contents(a, b result, err error, numbers []int) bool {
	return reflect.DeepEqual(err, io.EOF) || // want GRL0410
		reflect.DeepEqual(a, b) || // want GRL0410
		reflect.DeepEqual([]error{err}, b) || // want GRL0410
		reflect.DeepEqual(numbers, []int{1}) ||
		reflect.DeepEqual(a.n, err)
}
