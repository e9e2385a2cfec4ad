package hazards

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"strconv"
)

var errNotFound = errors.New("not found")

type queryError struct{ text string }

func (e *queryError) Error() string { return e.text }

func find(id int) (int, error) {
	if id < 0 {
		return 0, fmt.Errorf("find %d: %w", id, errNotFound)
	}
	return id, nil
}

// hazard: nil-value-before-err
func beforeErr() error {
	resp, err := http.Get("http://a.example")
	defer resp.Body.Close()
	if err != nil {
		return err
	}
	return nil
}

// hazard: err-ignored
func ignored(data []byte) map[string]int {
	var v map[string]int
	json.Unmarshal(data, &v)
	return v
}

// hazard: err-blank
func blank(text string) int {
	v, _ := strconv.Atoi(text)
	return v + 1
}

// hazard: err-verb-v
func verb(err error) error {
	return fmt.Errorf("x: %v", err)
}

// hazard: err-compare-direct
func direct(id int) bool {
	_, err := find(id)
	return err == errNotFound
}

// hazard: err-type-assert
func asserted(err error) string {
	if e, ok := err.(*queryError); ok {
		return e.text
	}
	return ""
}

// hazard: err-shadow
func shadow(deep bool) error {
	var err error
	total := 0
	if deep {
		v, err := find(1)
		total += v
		_ = err
	}
	println(total)
	return err
}

// hazard: err-nil-on-error
func nilOnError(id int) (int, error) {
	v, err := find(id)
	if err != nil {
		return 0, nil
	}
	return v, nil
}

// hazard: err-value-on-error-path
func onErrorPath() error {
	resp, err := http.Get("http://a.example")
	if err != nil {
		log.Println(resp.Status)
		return err
	}
	return resp.Body.Close()
}

// hazard: err-not-returned
func notReturned(id int) {
	resp, err := http.Get("http://a.example")
	if err != nil {
		log.Println(err)
	}
	println(resp.Status, id)
	resp.Body.Close()
}

// hazard: err-defer-close-writer
func closeWriter(path string, data []byte) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = f.Write(data)
	return err
}

// hazard: err-defer-flush-missing
func noFlush(f *os.File) error {
	w := bufio.NewWriter(f)
	_, err := w.WriteString("x")
	return err
}

// hazard: err-goroutine-lost
func lostInGoroutine() {
	go func() {
		if _, err := find(1); err != nil {
			return
		}
		println("found")
	}()
}

// hazard: err-http-no-return
func goesOn(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		http.Error(w, "no", http.StatusMethodNotAllowed)
	}
	fmt.Fprintln(w, "done")
}
