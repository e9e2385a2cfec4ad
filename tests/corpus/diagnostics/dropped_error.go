// Package dropping holds calls whose errors are dropped, with and without reason.
package dropping

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

type store interface {
	Save(name string) error
}

func save(name string) error {
	if name == "" {
		return errors.New("no name")
	}
	return nil
}

func neverFails(name string) error {
	fmt.Println(name)
	return nil
}

func drops(data []byte) error {
	var names []string
	json.Unmarshal(data, &names) // want GRL0003
	for _, name := range names {
		store2(name) // want GRL0003
		habit(name)
	}
	return nil
}

// store2 is looked at wherever it is called, but for once.
func store2(name string) error { return save(name) }

func looksTwice(name string) error {
	if err := store2(name); err != nil {
		return err
	}
	if err := store2(name + "1"); err != nil {
		return err
	}
	if err := store2(name + "2"); err != nil {
		return err
	}
	return store2(name + "3")
}

// habit is never looked at: that is how this package wants it.
func habit(name string) error { return save(name) }

func dropsAll(w io.Writer, r io.Reader) {
	io.Copy(w, r)                     // want GRL0003
	os.MkdirAll("out", 0o755)         // want GRL0003
	os.WriteFile("out/a", nil, 0o644) // want GRL0003
	json.NewEncoder(w).Encode(1)      // want GRL0003
	buffered := bufio.NewWriter(w)
	buffered.WriteString("text")
	buffered.Flush() // want GRL0003
}

func writesFile(path string) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	file.WriteString("text") // want GRL0003
	return nil
}

func explicit(s store) {
	_ = s.Save("known")
	_, _ = fmt.Println()
}

func checked(s store) error {
	if err := s.Save("a"); err != nil {
		return err
	}
	return s.Save("b")
}

func output(names []string) {
	fmt.Println("names")
	for _, name := range names {
		fmt.Printf("%s\n", name)
	}
	fmt.Fprintln(os.Stderr, "done")
}

func memory(names []string) string {
	var text strings.Builder
	var buffer bytes.Buffer
	for _, name := range names {
		text.WriteString(name)
		buffer.WriteByte(' ')
		fmt.Fprintf(&text, "%q", name)
	}
	return text.String() + buffer.String()
}

func hashes(data []byte) []byte {
	sum := sha256.New()
	sum.Write(data)
	return sum.Sum(nil)
}

func deferred(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	return nil
}

func response(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte("hello"))
	fmt.Fprintf(w, "%s", r.URL.Path)
}

func body(response *http.Response) error {
	defer response.Body.Close()
	_, err := io.ReadAll(response.Body)
	return err
}

func cleansUp(s store, path string) error {
	if err := s.Save(path); err != nil {
		os.Remove(path)
		s.Save("journal")
		return err
	}
	return nil
}

func callsWhatNeverFails() {
	neverFails("name")
}

func noError(names []string) {
	copy(names, names)
	strings.ToUpper("x") // want GRL0712
}

type connection struct{ buffered *bufio.Writer }

func (c *connection) reply(r io.Reader) {
	c.buffered.WriteString("done")
	c.buffered.Flush()
	io.Copy(io.Discard, r)
	c.closeAll()
}

func (c *connection) closeAll() error { return c.buffered.Flush() }

func says(s store) {
	s.Save("journal") // ignore error: the journal is optional
	s.Save("cache")   //nolint:errcheck
}

func notifiesThenFails(s store, name string) error {
	if name == "" {
		s.Save("alert")
		return errors.New("no name")
	}
	store2(name) // want GRL0003
	return nil
}
