// level: all

// Package losing holds errors that are overwritten, hidden, swapped for nil or left in a goroutine.
package losing

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
)

func first() error { return errors.New("a") }

func second() (int, error) { return 0, errors.New("b") }

func overwritten() error {
	err := first() // want GRL0403
	err = os.Remove("a")
	if err != nil {
		return err
	}
	n, err := second() // want GRL0403
	if err = first(); err != nil {
		return err
	}
	fmt.Println(n)
	return nil
}

func inList(kind int) (err error) {
	switch kind {
	case 1:
		err = first() // want GRL0403
		_, err = second()
	default:
		err = first()
	}
	return err
}

func looked() error {
	err := first()
	if err != nil {
		return err
	}
	_, err = second()
	if err == nil {
		err = first()
	}
	other := first()
	other = nil
	_ = other
	last := first()
	for range 3 {
		if last == nil {
			break
		}
		last = first()
	}
	err = errors.New("made")
	err = fmt.Errorf("again: %w", err)
	return errors.Join(err, last)
}

func onOnePath(kind int) error {
	n, err := second()
	if n > 0 {
		err = nil
	}
	return err
}

func hidden(create bool) *os.File {
	var file *os.File
	if create {
		file, err := os.Create("a") // want GRL0536 GRL0601
		if err != nil {
			return nil
		}
		fmt.Println(file.Name())
	}
	return file
}

func hiddenError(names []string) error {
	var err error
	for _, name := range names {
		n, err := second() // want GRL0404
		if err != nil {
			log.Println(name, n)
		} else {
			fmt.Println(n)
		}
	}
	return err
}

func notHidden(names []string) error {
	var err error
	var file *os.File
	for _, name := range names {
		n, err := second()
		if err != nil {
			return err
		}
		fmt.Println(name, n)
	}
	if file == nil { // want GRL0104
		file, err = os.Open("a") // want GRL0601
	}
	if err := first(); err != nil {
		return err
	}
	fmt.Println(file)
	return err
}

func wrongName() error {
	err := first()
	if err != nil {
		return err
	}
	_, other := second()
	if other != nil {
		return err // want GRL0405
	}
	third := first()
	if third != nil {
		return fmt.Errorf("third: %w", err) // want GRL0405
	}
	if last := first(); last != nil {
		return nil // want GRL0405
	}
	if err := first(); err == nil {
		return err // want GRL0405
	}
	return nil
}

func rightName() error {
	err := first()
	if err != nil {
		return fmt.Errorf("first: %w", err)
	}
	if _, other := second(); other != nil {
		log.Println(other)
		return nil
	}
	if err := first(); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return err
}

func background(names []string, failures chan<- error) {
	for _, name := range names {
		go func() {
			_, err := os.Stat(name) // want GRL0202
			if err != nil {         // want GRL0406
				return
			}
			fmt.Println(name)
		}()
		go func() {
			_, err := os.Stat(name) // want GRL0202
			if err != nil {
				failures <- err
				return
			}
		}()
		go func() {
			if _, err := os.Stat(name); err != nil { // want GRL0202
				log.Println(err)
				return
			}
		}()
	}
}

func handler(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		http.Error(w, "post", http.StatusMethodNotAllowed) // want GRL0407
	}
	log.Println(r.URL.Path)
	fmt.Fprintln(w, "done")
}

func handles(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		http.Error(w, "post", http.StatusMethodNotAllowed)
		return
	}
	if r.Body == nil {
		http.NotFound(w, r)
	} else {
		fmt.Fprintln(w, "done")
	}
}

func lastWord(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "" {
		http.Redirect(w, r, "/", http.StatusFound)
	}
	log.Println(r.URL.Path)
}

func named(kind int) (count int, err error) {
	if kind == 1 {
		count, err := second() // want GRL0404
		fmt.Println(count, err)
	}
	if kind == 2 {
		_, err := second()
		return 1, err
	}
	return
}

func unset() (count int, err error) {
	count, failed := second()
	if failed != nil {
		return 0, err // want GRL0405
	}
	return count, nil
}

func inElse() error {
	if err := first(); err == nil {
		fmt.Println("fine")
	} else {
		return nil // want GRL0405
	}
	if err := first(); err != nil {
		return err
	} else {
		return err // want GRL0405
	}
}

// The result is nil here: nobody has set it.
func placed(ctx context.Context, name string) (count int, err error) {
	if ctx.Err() != nil {
		return 0, err // want GRL0405
	}
	if first() != nil {
		return 0, err // want GRL0405
	}
	if err = ctx.Err(); err != nil {
		return 0, err
	}
	if ctx.Err() != nil {
		return 0, ctx.Err()
	}
	return len(name), err
}

type reader struct{ err error }

// A field that failed, and a variable that may be set.
func (r *reader) next(err error) error {
	if r.err != nil {
		return err
	}
	err = first()
	if r.err != nil {
		return errors.Join(err, r.err)
	}
	return nil
}

// A function literal leaves the error to the function around it, which looks at it behind the walk.

func visit(names []string, each func(string) bool) {
	for _, name := range names {
		if !each(name) {
			return
		}
	}
}

func leftToTheFunctionAround(names []string) error {
	var err error
	visit(names, func(name string) bool {
		if name == "" {
			err = fmt.Errorf("no name")
			return false
		}
		return true
	})
	if err != nil {
		return err
	}
	return nil
}

func leftInTheLiteral(names []string) {
	visit(names, func(name string) bool {
		err := first()
		if err != nil {
			return false
		}
		n, err := second() // want GRL0403
		println(n, name)
		return true
	})
}
