// level: all

// Package droppedall holds calls whose errors are dropped, as rustc would see them.
package droppedall

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

type problem struct{}

func (problem) Error() string { return "problem" }

type deepProblem struct{ text string }

func (p *deepProblem) Error() string { return p.text }

func plain() error { return errors.New("no") }

func pair() (int, error) { return 0, errors.New("no") }

func own() problem { return problem{} }

func ownPointer() (string, *deepProblem) {
	fmt.Println("tried")
	return "", &deepProblem{}
}

type saver interface{ Save() error }

type base struct{}

func (base) Flush() error { return nil }

type outer struct{ base }

type box[T any] struct{ value T }

func (b *box[T]) Put(value T) error { return nil }

func generic[T any](value T) (T, error) { return value, nil }

func statements(s saver, o outer, calls map[string]func() error, callback func() error) {
	plain()      // want GRL0003
	pair()       // want GRL0003
	own()        // want GRL0003
	ownPointer() // want GRL0003
	s.Save()     // want GRL0003
	o.Flush()    // want GRL0003
	calls["a"]() // want GRL0003 GRL0107
	callback()   // want GRL0003
	generic(1)   // want GRL0003
	(plain())    // want GRL0003
	save := s.Save
	save() // want GRL0003
	var ints box[int]
	ints.Put(1)                   // want GRL0003
	func() error { return nil }() // want GRL0003
}

func later(s saver, file *os.File) {
	go plain()         // want GRL0003
	defer plain()      // want GRL0003
	defer s.Save()     // want GRL0003
	defer file.Close() // want GRL0003
	go func() {
		plain() // want GRL0003
	}()
}

func writes(w io.Writer, r io.Reader) {
	fmt.Fprintf(w, "text") // want GRL0003
	w.Write(nil)           // want GRL0003
	io.Copy(w, r)          // want GRL0003
	os.Remove("old")       // want GRL0003
}

func silent(w http.ResponseWriter, response *http.Response, out *strings.Builder) {
	fmt.Println("done")
	fmt.Fprintln(os.Stderr, "done")
	fmt.Fprintf(w, "done")
	out.WriteString("a")
	fmt.Fprintf(out, "b")
	var buffer bytes.Buffer
	buffer.WriteByte('c')
	fmt.Fprint(&buffer, "d")
	sha256.New().Write(nil)
	defer response.Body.Close()
	_ = plain()
	_, _ = pair()
	plain() // ignore: optional
}

func reads() error {
	file, err := os.Open("a")
	if err != nil {
		return err
	}
	defer file.Close()
	if err := plain(); err != nil {
		return err
	}
	n, err := pair()
	fmt.Println(n)
	return err
}

func blanks(text string) int {
	n, _ := pair()           // want GRL0401
	var m, _ = pair()        // want GRL0401
	value, _ := generic("a") // want GRL0401
	k, _ := pair()           // the error is ignored: zero is fine
	index, found := map[string]int{}[text]
	_ = found
	before, _, _ := strings.Cut(text, ",")
	return n + m + k + index + len(value) + len(before)
}

func recovers() {
	defer recover() // want GRL0412
	defer func() {
		recover() // want GRL0412
	}()
	defer func() {
		if reason := recover(); reason != nil {
			fmt.Println(reason)
		}
	}()
	defer func() { _ = recover() }()
}
