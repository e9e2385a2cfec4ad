// level: all

// Package besides holds values that come with errors, writers that must be ended, and loops that end in errors.
package besides

import (
	"bufio"
	"compress/gzip"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
)

type user struct{ name string }

func (u *user) Name() string { return u.name }

var (
	errBusy    = errors.New("busy") // want GRL0416
	errClosed  = errors.New("closed")
	errUnused  = errors.New("unused")
	ErrVisible = errors.New("visible")
)

func find(users map[string]*user, name string) (*user, error) {
	if name == "" {
		return nil, errBusy
	}
	if name == "x" {
		return nil, errClosed
	}
	if found, ok := users[name]; ok {
		return found, nil
	}
	return nil, nil // want GRL0415
}

func slices(n int) ([]string, error) {
	if n == 0 {
		return nil, nil
	}
	return []string{"a"}, ErrVisible
}

func standIn() (*user, error) { return nil, nil } // want GRL0415

type named interface{ Name() string }

func pick(name string) (named, error) {
	if name == "" {
		return nil, ErrVisible
	}
	return &user{name: name}, nil
}

func early() string {
	found, err := pick("a")
	name := found.Name() // want GRL0411 GRL0106
	if err != nil {
		return ""
	}
	return name
}

func despite() string {
	found, err := pick("a")
	if err != nil {
		log.Println(err)
	}
	return found.Name() // want GRL0411 GRL0106
}

func careful(users map[string]*user, r io.Reader) string {
	found, err := find(users, "a")
	if err != nil && !errors.Is(err, errClosed) {
		log.Println(err)
		return ""
	}
	if found == nil {
		return ""
	}
	buffer := make([]byte, 4)
	n, err := r.Read(buffer)
	text := string(buffer[:n])
	if err != nil {
		return text
	}
	other, err := pick("b")
	if err != nil {
		log.Fatal(err)
	}
	return other.Name()
}

func unflushed(out io.Writer) {
	buffered := bufio.NewWriter(out) // want GRL0413
	fmt.Fprintln(buffered, "text")
	packed := gzip.NewWriter(out) // want GRL0413
	packed.Write([]byte("text"))
}

func flushed(out io.Writer) (*bufio.Writer, error) {
	buffered := bufio.NewWriter(out)
	fmt.Fprintln(buffered, "text")
	if err := buffered.Flush(); err != nil {
		return nil, err
	}
	handed := bufio.NewWriter(out)
	handed.WriteByte('a')
	empty := bufio.NewWriter(out)
	_ = empty.Size()
	return handed, nil
}

func closes(data []byte) error {
	file, err := os.Create("a")
	if err != nil {
		return err
	}
	defer file.Close() // want GRL0413
	_, err = file.Write(data)
	return err
}

func closesAndAsks(data []byte) error {
	file, err := os.Create("a")
	if err != nil {
		return err
	}
	defer file.Close()
	if _, err := file.Write(data); err != nil {
		return err
	}
	return file.Close()
}

func lines(r io.Reader) (count int) {
	scanner := bufio.NewScanner(r) // want GRL0602
	for scanner.Scan() {
		count++
	}
	words := bufio.NewScanner(strings.NewReader("a b"))
	for words.Scan() {
		count++
	}
	asked := bufio.NewScanner(r)
	for asked.Scan() {
		count++
	}
	if asked.Err() != nil {
		return 0
	}
	return count
}

func rows(db *sql.DB) error {
	rows, err := db.Query("select 1") // want GRL0602
	if err != nil {
		return err
	}
	for rows.Next() {
		if err := rows.Scan(new(int)); err != nil {
			return err
		}
	}
	return rows.Close()
}

func given(rows *sql.Rows) {
	for rows.Next() {
		fmt.Println("row")
	}
}
