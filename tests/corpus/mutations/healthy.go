// Package healthy holds functions without a mistake, and on their lines the mistakes that somebody could make there:
// "mutate: delete N" takes N lines away, "mutate: A => B" writes B for A. Behind the arrow stands what is found then, and how
// many lines from here.
package healthy

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

var errMissing = errors.New("missing")

type account struct {
	name  string
	owner *account
}

type accounts interface {
	Find(id int) (*account, error)
}

// Nil.

func title(all accounts, id int) (string, error) {
	found, err := all.Find(id)
	if err != nil {
		return "", fmt.Errorf("account %d: %w", id, err) // mutate: %w => %v -> GRL0004 at 0
	}
	if found == nil { // mutate: delete 3 -> GRL0001 at +3
		return "", errMissing
	}
	return found.name, nil
}

func lookup(byName map[string]*account, name string) (*account, error) {
	if found, ok := byName[name]; ok {
		return found, nil
	}
	return nil, errMissing
}

func ownerOf(byName map[string]*account, name string) (string, error) {
	found, err := lookup(byName, name)
	if err != nil { // mutate: delete 3 -> GRL0403 at -1, GRL0001 at +3
		return "", fmt.Errorf("owner: %w", err)
	}
	return found.name, nil
}

func initials(accounts []account) map[byte]int {
	counts := make(map[byte]int) // mutate: counts := make(map[byte]int) => var counts map[byte]int -> GRL0102 at +3
	for _, one := range accounts {
		if one.name != "" {
			counts[one.name[0]]++
		}
	}
	return counts
}

func nameOf(v any) string {
	one, ok := v.(*account)
	if !ok { // mutate: delete 3 -> GRL0001 at +3
		return ""
	}
	return one.name
}

// Locks.

type ledger struct {
	mu      sync.Mutex
	balance map[string]int
	total   int
}

func (l *ledger) add(name string, amount int) {
	l.mu.Lock()
	defer l.mu.Unlock() // mutate: delete 1 -> GRL0301 at -1
	l.balance[name] += amount
	l.total += amount
}

func (l *ledger) take(name string, amount int) error {
	l.mu.Lock()
	if l.balance[name] < amount {
		l.mu.Unlock() // mutate: delete 1 -> GRL0301 at -2
		return errMissing
	}
	l.balance[name] -= amount
	l.total -= amount
	l.mu.Unlock()
	return nil
}

func (l *ledger) sum() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.total
}

func (l *ledger) share(name string) float64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.total == 0 { // mutate: l.total => l.sum() -> GRL0302 at 0
		return 0
	}
	return float64(l.balance[name]) / float64(l.total)
}

func (l *ledger) reset() {
	l.mu.Lock()
	l.total = 0
	l.mu.Unlock()
}

type rates struct {
	mu     sync.RWMutex
	values map[string]float64
	hits   int
}

func (r *rates) set(name string, value float64) {
	r.mu.Lock()
	r.values[name] = value
	r.mu.Unlock() // mutate: Unlock => RUnlock -> GRL0304 at 0
}

func (r *rates) get(name string) float64 {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.values[name] // mutate: return => r.hits++; return -> GRL0207 at 0
}

func show(l *ledger) { // mutate: *ledger => ledger -> GRL0201 at 0
	fmt.Println(l.total)
}

// Goroutines.

func lengths(paths []string) int {
	var wg sync.WaitGroup
	var mu sync.Mutex
	sum := 0
	for _, path := range paths {
		wg.Add(1)
		go func() {
			defer wg.Done() // mutate: delete 1 -> GRL0310 at +6, GRL0002 at +7
			mu.Lock()       // mutate: mu.Lock() => {} -> GRL0002 at +1
			sum += len(path)
			mu.Unlock()
		}()
	}
	wg.Wait() // mutate: delete 1 -> GRL0002 at -4
	return sum
}

func first(ctx context.Context, run func() error) error {
	done := make(chan error, 1) // mutate: , 1 => -> GRL0307 at +1
	go func() { done <- run() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func squares(n int) (sum int) {
	out := make(chan int)
	go func() {
		defer close(out) // mutate: delete 1 -> GRL0307 at +5
		for i := range n {
			out <- i * i
		}
	}()
	for square := range out {
		sum += square
	}
	return sum
}

type meter struct{ count int64 }

func (m *meter) up() { atomic.AddInt64(&m.count, 1) }

func (m *meter) clear() {
	atomic.StoreInt64(&m.count, 0) // mutate: atomic.StoreInt64(&m.count, 0) => m.count = 0 -> GRL0204 at 0
}

func pump(in chan string, stop context.Context) {
loop:
	for {
		select {
		case line := <-in:
			fmt.Println(line)
		case <-stop.Done():
			break loop // mutate: break loop => break -> GRL0711 at 0
		}
	}
}

// Errors.

func decode(data []byte) (one account, err error) {
	err = json.Unmarshal(data, &one.name) // mutate: err = json => json -> GRL0003 at 0
	return one, err
}

func isMissing(byName map[string]*account, name string) (bool, error) {
	_, err := ownerOf(byName, name)
	if errors.Is(err, errMissing) { // mutate: errors.Is(err, errMissing) => err == errMissing -> GRL0005 at 0
		return true, nil
	}
	return false, err
}

func serve(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(r.FormValue("id"))
	if err != nil {
		http.Error(w, "no number", http.StatusBadRequest)
		return // mutate: delete 1 -> GRL0407 at -1
	}
	fmt.Fprintln(w, "account", id)
}

func saveAll(path string, lines []string) error {
	file, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("save: %w", err)
	}
	writer := bufio.NewWriter(file)
	for _, line := range lines {
		fmt.Fprintln(writer, line)
	}
	flushErr := writer.Flush() // mutate: delete 1 -> GRL0413 at -4
	closeErr := file.Close()
	if flushErr != nil {
		return flushErr // mutate: return flushErr => return err -> GRL0405 at 0
	}
	return closeErr
}

func logged(run func() error) (err error) {
	defer func() { note(err) }() // mutate: func() { note(err) }() => note(err) -> GRL0714 at 0
	err = run()
	return err
}

func note(err error) {
	if err != nil {
		log.Print(err)
	}
}

// Resources, contexts and time.

func firstLine(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", fmt.Errorf("first line: %w", err)
	}
	defer file.Close() // mutate: delete 1 -> GRL0601 at -4
	return bufio.NewReader(file).ReadString('\n')
}

func names(ctx context.Context, db *sql.DB) ([]string, error) {
	rows, err := db.QueryContext(ctx, "SELECT name FROM accounts")
	if err != nil {
		return nil, fmt.Errorf("names: %w", err)
	}
	defer rows.Close() // mutate: delete 1 -> GRL0601 at -4
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, fmt.Errorf("names: %w", err)
		}
		names = append(names, name)
	}
	return names, rows.Err() // mutate: rows.Err() => nil -> GRL0602 at -13
}

func ping(ctx context.Context, url string) (int, error) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second) // mutate: ctx, cancel := => ctx, _ = -> GRL0605 at 0
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return 0, fmt.Errorf("ping: %w", err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil { // mutate: delete 3 -> GRL0403 at -1, GRL0110 at +3
		return 0, fmt.Errorf("ping: %w", err)
	}
	defer response.Body.Close() // mutate: delete 1 -> GRL0601 at -4
	return response.StatusCode, nil
}

func pause() {
	time.Sleep(50 * time.Millisecond) // mutate: 50 * time.Millisecond => 50 -> GRL0609 at 0
}

// Values and statements.

type kind int

const (
	unknown kind = iota
	private
	business
	charity
)

func label(k kind) string {
	var text string
	switch k {
	case unknown:
		text = "unknown"
	case private:
		text = "private"
	case business:
		text = "business"
	case charity: // mutate: delete 2 -> GRL0006 at -7
		text = "charity"
	}
	return text
}

func level(text string) (uint8, error) {
	n, err := strconv.ParseUint(text, 10, 8) // mutate: , 8) => , 64) -> GRL0501 at +4
	if err != nil {
		return 0, fmt.Errorf("level: %w", err)
	}
	return uint8(n), nil
}

func clean(text string) string {
	text = strings.TrimSpace(text) // mutate: text = strings => strings -> GRL0712 at 0
	return strings.ToLower(text)
}

func line(a account, n int) string {
	return fmt.Sprintf("%s %d", a.name, n) // mutate: %d => %s -> GRL0531 at 0
}

func depth(a *account) int {
	if a.owner == nil { // mutate: delete 3 -> GRL0710 at +3
		return 0
	}
	return depth(a.owner) + 1
}

// Locks and channels through values.

type shelf struct {
	mu    sync.RWMutex
	books map[string]int
}

func newShelf() *shelf { return &shelf{books: map[string]int{}} }

func (s *shelf) put(title string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.books[title]++
}

func (s *shelf) count(title string) int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.books[title]
}

func (s *shelf) each(visit func(title string, count int)) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	for title, count := range s.books {
		visit(title, count)
	}
}

func (s *shelf) total() int {
	sum := 0
	s.each(func(title string, count int) {
		sum += count // mutate: count => s.count(title) -> GRL0302 at 0
	})
	return sum
}

type reading struct {
	pages chan int
}

func newReading(size int) *reading { return &reading{pages: make(chan int, size)} }

func (r *reading) turn(page int) { r.pages <- page }

func readOne() int {
	r := newReading(1) // mutate: 1 => 0 -> GRL0307 at -3
	r.turn(1)
	return len(r.pages)
}
