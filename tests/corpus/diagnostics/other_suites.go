// level: all
package p

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"os"
	"sync"
	"time"
)

type keeper struct {
	mu   sync.Mutex
	list []int
	rest []int
}

func overwritten(isOdd bool, use func(int)) {
	mode := 1 // want GRL0705
	if isOdd {
		mode = 2
	} else {
		mode = 3
	}
	use(mode)
	mode = 4 // want GRL0705
}

func startsAtZero(isOdd bool) int {
	count := 0
	text := ""
	if isOdd {
		count, text = 1, "odd"
	} else {
		count, text = 2, "even"
	}
	return count + len(text)
}

func namedAndLost(read func() (int, error)) (count int, err error) {
	count = 1 // want GRL0705
	if count, err = read(); err != nil {
		err = fmt.Errorf("read: %w", err) // want GRL0705
	}
	return count, nil
}

func namedAndKept(read func() int) (count int) {
	count = 1
	if read() > 0 {
		return
	}
	return 2
}

func namedAndRecovered(read func() int) (count int) {
	defer func() {
		_ = recover()
	}()
	count = 1
	read()
	return 2
}

func namedBehindUnlock(k *keeper, read func() int) (count int) {
	k.mu.Lock()
	defer k.mu.Unlock()
	count = 1 // want GRL0705
	read()
	return 2
}

func rowsDropped(db *sql.DB) error {
	_, err := db.Query("UPDATE users SET age = 1") // want GRL0601
	return err
}

func rowsAsked(db *sql.DB) (bool, error) {
	rows, err := db.Query("SELECT 1") // want GRL0602
	if err != nil {
		return false, err
	}
	defer rows.Close() // want GRL0003
	if rows.Next() {
		return true, nil
	}
	return false, nil
}

func rowsHandedOn(db *sql.DB) error {
	var rows *sql.Rows
	var err error
	rows, err = db.Query("SELECT 1") // want GRL0602
	if err != nil {
		return err
	}
	defer rows.Close() // want GRL0003
	for rows.Next() {
		countOf(rows)
	}
	return nil
}

func countOf(rows *sql.Rows) int {
	columns, err := rows.Columns()
	if err != nil {
		return 0
	}
	return len(columns)
}

func rowsCheckedElsewhere(db *sql.DB) error {
	rows, err := db.Query("SELECT 1")
	if err != nil {
		return err
	}
	defer rows.Close() // want GRL0003
	for rows.Next() {
		countOf(rows)
	}
	return endOf(rows)
}

func endOf(rows *sql.Rows) error { return rows.Err() }

func closerThatNobodyCalls() {
	response, err := http.Get("http://localhost") // want GRL0601 GRL0611
	if err != nil {
		return
	}
	_ = func() {
		_ = response.Body.Close()
	}
}

func wrongNameInside(first, second func() error, isOdd bool) error {
	err := first()
	if err != nil {
		return err
	}
	if failure := second(); failure != nil {
		if isOdd {
			return err // want GRL0405
		}
		return errors.New("second")
	}
	if failure := second(); failure != nil {
		fmt.Fprintln(os.Stderr, "second failed", err) // want GRL0405
		return errors.New("second")
	}
	return nil
}

func bothAreHandedOn(first, second func() error) error {
	err := first()
	if err != nil {
		return err
	}
	if failure := second(); failure != nil {
		return errors.Join(err, failure) // want GRL0405
	}
	return nil
}

func gathers(first, second func() error) error {
	var all error
	if err := first(); err != nil {
		all = errors.Join(all, err)
	}
	if err := second(); err != nil {
		all = errors.Join(all, err)
	}
	return all
}

func letsGo(list []int, use func([]int), wait func()) {
	held := append([]int(nil), list...)
	use(held)
	held = nil
	wait()
}

func bareInBranch(first, second func() error) (err error) {
	if err = first(); err != nil {
		return
	}
	if failure := second(); failure != nil {
		return // want GRL0405
	}
	return
}

func goesOnMaybe(w http.ResponseWriter, r *http.Request, load func() error) {
	if err := load(); err != nil {
		http.Error(w, "load", http.StatusInternalServerError) // want GRL0407
	}
	if err := r.ParseForm(); err != nil {
		http.Error(w, "form", http.StatusBadRequest)
	}
}

func elseMeets(w http.ResponseWriter, isOdd bool, count func()) {
	if isOdd {
		http.Error(w, "odd", http.StatusBadRequest)
	} else {
		w.WriteHeader(http.StatusOK)
	}
	count()
}

type tagged struct {
	First  string `json:"name, omitempty"`     // want GRL0534
	Second string `json:"second" xml:"item"`   //
	Third  string `json:"third" xml:"item"`    // want GRL0534
	Fourth string `json:"fourth" xml:"a,attr"` //
	Fifth  string `json:"fifth" xml:"a"`
	Sixth  string `json:"a\qb"`                     // want GRL0534
	Eighth string `json:"eighth,omitempty,omitempty"` // want GRL0534
	Ninth  string `json:"full name"`
	inner1
	inner2 // want GRL0534
}

type inner1 struct {
	Shared string `json:"shared"`
}

type inner2 struct {
	Common string `json:"shared"`
}

const patience time.Duration = 10

func products(delay time.Duration) []time.Duration {
	wait := 30 * time.Second * time.Millisecond // want GRL0609
	delay *= time.Second                        // want GRL0609
	wait *= 2
	return []time.Duration{wait, delay, patience * time.Second}
}

func asksTwice(a, b int, isOdd func() bool) []bool {
	return []bool{
		a == 1 || b == 2 || a == 1,     // want GRL0713
		a == 1 || isOdd() || a == 1,    // what is called may change it
		a < 1 && a > 9,                 // want GRL0713
		a < 9 || a > 1,                 // want GRL0713
		a < 9 && a > 1,                 //
		a < 1 || a > 9,                 //
		a <= 1 && a >= 1,               //
		b == 2 && (a == 3 && b == 2),   // want GRL0713
	}
}

func choosesTwice(a, b int) string {
	switch {
	case a > b:
		return "more"
	case a == b:
		return "like"
	case a > b: // want GRL0713
		return "never"
	}
	return "same"
}

type named struct{ name string }

func (n named) String() string { return fmt.Sprintf("named %v", n) } // want GRL0531

func (n *named) GoString() string { return fmt.Sprintf("named %v", n.name) }

func warn(values ...any) { fmt.Println(values...) }

func prints(text string, n named) {
	warn("%d of them", 3)               // want GRL0531
	fmt.Println("done\n")               // want GRL0531
	fmt.Print(os.Stderr, "done")        // want GRL0531
	fmt.Printf(text)                    // want GRL0531
	fmt.Printf("%#d of them", len(text)) // want GRL0531
	fmt.Printf("%+v and %#v, %-8s|%08d\n", n, n, text, len(text))
	warn("three", 3)
}

func (k *keeper) appends(base []int) []int {
	more := append(base, 1) // want GRL0504
	k.list = append(k.rest, 2) // want GRL0504
	k.rest = append(k.rest, 3)
	mine := []int{1}
	grown := append(mine, more...)
	return append(grown, base...)
}

func asserts(value any) int {
	switch value.(type) {
	case int:
		return value.(int)
	}
	return 0
}

type failure interface {
	error
	Code() int
}

func neither(isOdd bool) (*named, failure) {
	return nil, nil // want GRL0415
}

func begins(key string) error { return fetch(context.Background(), key) }

func beginsToo(key string) error { return begins(key) }

func fetch(ctx context.Context, key string) error { return ctx.Err() }

func leavesBehind(ctx context.Context, key string) error {
	if err := fetch(ctx, key); err != nil {
		return err
	}
	return beginsToo(key) // want GRL0606
}
