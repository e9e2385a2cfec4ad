// Package meantso holds what looks like a mistake at first and is none, beside what is one.
package meantso

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"log"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// Formats of one's own.

type verbose struct{ depth int }

func (v verbose) Format(s fmt.State, verb rune) { fmt.Fprint(s, v.depth) }

type shown interface{ Depth() int }

func ownVerbs(v verbose, s shown, n int) string {
	text := fmt.Sprintf("%L", v)
	text += fmt.Sprintf("%-S", s)
	text += fmt.Sprintf("%L and %v", v, n)
	return text + fmt.Sprintf("%L", n) // want GRL0531
}

// Errors that are dropped.

func checksum(n int64) uint32 {
	sum := crc32.NewIEEE()
	binary.Write(sum, binary.LittleEndian, n)
	return sum.Sum32()
}

func header(block [64]byte, at int, all []byte) (first, second uint32) {
	binary.Read(bytes.NewReader(block[:]), binary.BigEndian, &first)
	binary.Read(bytes.NewReader(all[at:at+4]), binary.BigEndian, &second)
	return first, second
}

func answer(w http.ResponseWriter, v any) {
	json.NewEncoder(w).Encode(v)
}

func answerLater(w http.ResponseWriter, v any) {
	encoder := xml.NewEncoder(w)
	encoder.Encode(v)
}

func keep(f *os.File, v any) {
	json.NewEncoder(f).Encode(v) // want GRL0003
}

func saysItDoesNotMatter(name string) {
	os.Chmod(name, 0o600) // best effort
	// It need not be there: nobody may care.
	os.Truncate(name, 0) // want GRL0003
	// The link is for people, errors are of no interest.
	os.Symlink(name, name+".last")
}

func folderFirst(path string, data []byte) error {
	os.MkdirAll(filepath.Dir(path), 0o755)
	if err := os.WriteFile(path, data, 0o644); err != nil {
		return err
	}
	os.MkdirAll(filepath.Dir(path)+"/other", 0o755) // want GRL0003
	return nil
}

type loader struct {
	err  error
	data []byte
}

func (l *loader) load(path string) error {
	l.data, l.err = os.ReadFile(path)
	return l.err
}

func (l *loader) size(path string) (int, error) {
	l.load(path)
	if l.err != nil {
		return 0, l.err
	}
	return len(l.data), nil
}

func (l *loader) forgets(path string) int {
	l.load(path) // want GRL0003
	return len(l.data)
}

func (l *loader) both(first, second string) error {
	if err := l.load(first); err != nil {
		return err
	}
	if err := l.load(second); err != nil {
		return err
	}
	if err := l.load(first + "," + second); err != nil {
		return err
	}
	if err := l.load(second + "," + first); err != nil {
		return err
	}
	return l.load(first + second)
}

func gaveUp() error {
	log.Fatal("nothing left to try")
	return nil
}

func tries(ok bool) error {
	if !ok {
		gaveUp()
	}
	if err := gaveUp(); err != nil {
		return err
	}
	return gaveUp()
}

func each(names []string, do func(string) error) error {
	for _, name := range names {
		if err := do(name); err != nil {
			return err
		}
	}
	return nil
}

func print(names []string) error {
	if err := each(names[1:], os.Remove); err != nil {
		return err
	}
	if err := each(names[:1], os.RemoveAll); err != nil {
		return err
	}
	if err := each(names, os.Remove); err != nil {
		return err
	}
	if err := each(names, os.Remove); err != nil {
		return err
	}
	each(names, func(name string) error {
		fmt.Println(name)
		return nil
	})
	each(names, os.Remove) // want GRL0003
	return nil
}

type sink struct{ err error }

func (s *sink) fail(err error) error {
	if err == nil {
		return nil
	}
	s.err = err
	return err
}

func (s *sink) use(data []byte) error {
	if len(data) == 0 {
		return s.fail(io.ErrUnexpectedEOF)
	}
	if len(data) > 9 {
		return s.fail(errors.New("too long"))
	}
	s.fail(io.EOF)
	return nil
}

func mustPanic(t *testing.T, f func()) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	f()
}

func panics(t *testing.T, c loader) {
	if err := c.load("a"); err != nil {
		t.Fatal(err)
	}
	mustPanic(t, func() { c.load("") })
}

// Errors that become text, in a package that keeps chains.

func chains(step int, err error) error {
	switch step {
	case 1:
		return fmt.Errorf("first: %w", err)
	case 2:
		return fmt.Errorf("second: %w", err)
	case 3:
		return fmt.Errorf("third: %w", err)
	case 4:
		return fmt.Errorf("fourth: %w", err)
	case 5:
		return fmt.Errorf("fifth: %w", err)
	case 6:
		return fmt.Errorf("sixth: %w", err)
	case 8:
		return fmt.Errorf("eighth: %w", err)
	case 9:
		return fmt.Errorf("ninth: %w", err)
	case 10:
		return fmt.Errorf("tenth: %w", err)
	case 7:
		return fmt.Errorf("seventh: %v", err) // want GRL0004
	}
	logIf(fmt.Errorf("step %d: %v", step, err))
	log.Fatal(fmt.Errorf("step %d: %v", step, err))
	return nil
}

func logIf(err error) {
	if err != nil {
		log.Print(err)
	}
}

// Atomics of one struct and of copies.

type counts struct{ reads, writes int64 }

func (c *counts) merge(other counts) {
	c.reads += other.reads
	c.writes += other.writes
}

type server struct{ stats counts }

func (s *server) read() { atomic.AddInt64(&s.stats.reads, 1) }

func total(all []counts) (sum counts) {
	for _, one := range all {
		sum.merge(one)
	}
	return sum
}

func (s *server) forget() {
	s.stats.reads = 0 // want GRL0204
}

// Locks.

type buffer struct {
	mu   sync.Mutex
	data []byte
	err  error
}

func (b *buffer) fault(isLocked bool) error {
	if !isLocked {
		b.mu.Lock()
		defer b.mu.Unlock()
	}
	return b.err
}

func (b *buffer) next() (byte, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.fault(true); err != nil {
		return 0, err
	}
	if len(b.data) == 0 {
		return 0, b.fault(false) // want GRL0302
	}
	return b.data[0], b.checked(true)
}

func (b *buffer) checked(isLocked bool) error { return b.fault(isLocked) }

type tree struct {
	mu     sync.Mutex
	parent *tree
	names  map[string]bool
}

func (t *tree) root() string {
	isLocked := false
	defer func() {
		if isLocked {
			t.mu.Unlock()
		}
	}()
	for t.parent != nil {
		if isLocked {
			t.mu.Unlock()
		}
		t = t.parent
		isLocked = true
		t.mu.Lock()
	}
	return fmt.Sprint(t.names)
}

func (t *tree) shown() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.root()
}

type walker struct {
	gate *sync.Mutex
	seen int
}

func (w *walker) visit(path string) (int, error) {
	if w.gate != nil {
		w.gate.Lock()
	}
	entries, err := os.ReadDir(path)
	if w.gate != nil {
		w.gate.Unlock()
	}
	if err != nil {
		return 0, err
	}
	return len(entries), nil
}

func (w *walker) leaves(path string) (int, error) {
	w.gate.Lock() // want GRL0301
	entries, err := os.ReadDir(path)
	if err != nil {
		return 0, err
	}
	w.gate.Unlock()
	return len(entries), nil
}

type worker struct {
	mu  sync.Mutex
	pid int
}

func startLocked(w *worker, done chan int) {
	w.mu.Lock()
	go func() {
		w.pid = os.Getpid()
		w.mu.Unlock()
		fmt.Println("running")
		w.mu.Lock()
		w.pid = 0
		w.mu.Unlock()
		done <- 1
	}()
}

type order struct {
	mu     sync.Mutex
	isDone bool
	result chan int
}

func newOrder() *order { return &order{result: make(chan int, 1)} }

func (o *order) deliver(n int) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if !o.isDone {
		o.isDone = true
		o.result <- n
	}
}

func (o *order) cancel() int {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.isDone {
		return <-o.result
	}
	o.isDone = true
	return 0
}

type pool struct {
	mu    sync.Mutex
	items map[string]int
}

func (p *pool) set(name string) {
	p.mu.Lock()
	p.items[name]++
	p.mu.Unlock()
}

func (p *pool) drain() (sum int) {
	p.mu.Lock()
	items := p.items
	p.items = nil
	p.mu.Unlock()
	for _, n := range items {
		sum += n
	}
	return sum
}

func (p *pool) sum() (sum int) {
	p.mu.Lock()
	items := p.items
	p.mu.Unlock()
	for _, n := range items { // want GRL0311
		sum += n
	}
	return sum
}

// Goroutines that are waited for.

func allPlaces(names []string) []error {
	var mu sync.Mutex
	var errs []error
	places := make(chan struct{}, 4)
	for _, name := range names {
		places <- struct{}{}
		go func() {
			if err := os.Remove(name); err != nil {
				mu.Lock()
				errs = append(errs, err)
				mu.Unlock()
			}
			<-places
		}()
	}
	for n := cap(places); n > 0; n-- {
		places <- struct{}{}
	}
	return errs
}

func notAllPlaces(names []string) []error {
	var mu sync.Mutex
	var errs []error
	for _, name := range names {
		go func() {
			if err := os.Remove(name); err != nil {
				mu.Lock()
				errs = append(errs, err) // want GRL0002
				mu.Unlock()
			}
		}()
	}
	return errs
}

func throughPipe(parts [][]byte) (int, error) {
	part, sum := 0, 0
	for part < len(parts) {
		out, in := io.Pipe()
		go func() {
			_, err := in.Write(parts[part])
			in.CloseWithError(err)
		}()
		data, err := io.ReadAll(out)
		if err != nil {
			return 0, err
		}
		sum += len(data)
		part++
	}
	return sum, nil
}

func counted(workers int, run func() error) error {
	failed := make(chan error)
	for range workers {
		go func() { failed <- run() }()
	}
	var first error
	running := workers
	for {
		if err := <-failed; err != nil && first == nil {
			first = err
		}
		running--
		if running == 0 {
			return first
		}
	}
}

// Nil.

func findUser(name string) (*loader, bool, error) {
	if name == "" {
		return nil, false, nil
	}
	return &loader{}, true, nil
}

func asksFound(name string) (int, error) {
	user, isFound, err := findUser(name)
	if err != nil {
		return 0, err
	}
	if !isFound {
		return 0, io.EOF
	}
	return len(user.data), nil
}

type registry struct{ users map[string]*loader }

func (r *registry) get(name string) (*loader, error) {
	if name == "" {
		return nil, io.EOF
	}
	if r.users[name] == nil {
		r.users[name] = &loader{}
	}
	return r.users[name], nil
}

func (r *registry) lookup(name string) (*loader, error) {
	if name == "" {
		return nil, io.EOF
	}
	return r.users[name], nil
}

func (r *registry) size(name string) (int, error) {
	user, err := r.get(name)
	if err != nil {
		return 0, err
	}
	other, err := r.lookup(name)
	if err != nil {
		return 0, err
	}
	return len(user.data) + len(other.data), nil // want GRL0001
}

func comparedEarly(request *http.Request) (int, error) {
	response, err := http.DefaultClient.Do(request)
	if response != nil {
		defer response.Body.Close()
	}
	if err != nil {
		return 0, err
	}
	return response.StatusCode, nil
}

type checker struct{ depth int }

func (c *checker) hand(n int) *scope { return &scope{owner: c, n: n} }

type scope struct {
	owner *checker
	n     int
}

func nilReceiver(c *checker, n int) int {
	if c != nil {
		n += c.depth
	}
	return c.hand(n).n
}

func (c *checker) deep() int { return c.depth }

func nilReceiverUsed(c *checker, n int) int {
	if c != nil {
		n++
	}
	return c.deep() + n // want GRL0001
}

func ignoresContext(_ context.Context, n int) { fmt.Println(n) }

func usesContext(ctx context.Context, n int) error {
	fmt.Println(n)
	return ctx.Err()
}

func nilContexts() error {
	ignoresContext(nil, 1)
	return usesContext(nil, 2) // want GRL0101 GRL0111
}

// Statements.

func lostEvent() { lostEvent() }

var eventName = lostEvent

func callsItself(n int) { callsItself(n + 1) } // want GRL0710

func stub() { panic("not in this build") }

func behindStub() int {
	mark := os.Getpid()
	stub()
	return mark
}

func restores(depth int, visit func(int)) {
	defer func(before int) { depth = before }(depth)
	depth++
	visit(depth)
}

func early(run func() error) (err error) {
	defer logIf(err) // want GRL0714
	err = run()
	return err
}

func unique(names *[]string) {
	kept := (*names)[:1]
	for _, name := range *names {
		if name != kept[len(kept)-1] {
			kept = append(kept, name)
		}
	}
	*names = kept
}

func movesUp(regs [4]uint8) (out [4]uint8) {
	n := 0
	for _, reg := range regs {
		if reg != 0 {
			regs[n] = reg
			n++
		}
	}
	return regs
}

func backoff(attempt uint, unit time.Duration) time.Duration {
	return min(unit*time.Duration(1<<attempt), time.Minute)
}

func twoDurations(wait, unit time.Duration) time.Duration {
	return wait * unit // want GRL0609
}

// Switches.

type phase int

const (
	idle phase = iota
	busy
	broken
)

type mark uint8

const (
	nothing = mark(0)
	blank   = mark(' ')
	feed    = mark('\f')
)

func oneClause(p phase) rune {
	verb := 'v'
	switch p {
	case busy, idle:
		verb = 's'
	}
	return verb
}

func zeroLeftOut(m mark) {
	switch m {
	case blank:
		fmt.Println("blank")
	case feed:
		fmt.Println("feed")
	}
}

func leavesEmpty(p phase) string {
	var text string
	switch p { // want GRL0006
	case idle:
		text = "idle"
	case busy:
		text = "busy"
	}
	return text
}

// What is filled tells.

type record struct {
	found bool
	name  string
}

func fill(key string, into *record) error {
	if key == "" {
		return errors.New("no key")
	}
	into.found = true
	return nil
}

func fillOther(key string, into *record) error {
	if key == "" {
		return errors.New("no key")
	}
	into.name = key
	return nil
}

func fillAll(into map[string]record) error {
	if into == nil {
		return errors.New("no map")
	}
	into["a"] = record{}
	return nil
}

func loaded(key string) bool {
	var r record
	fill(key, &r)
	if !r.found {
		return false
	}
	all := map[string]record{}
	fillAll(all)
	_, ok := all[key]
	return ok
}

func loadedBlindly(key string) string {
	var r record
	fillOther(key, &r) // want GRL0003
	name := r.name
	return name
}

func checked(key string) error {
	var r record
	if err := fill(key, &r); err != nil {
		return err
	}
	if err := fillOther(key, &r); err != nil {
		return err
	}
	return fillAll(map[string]record{key: r})
}

func checkedTwice(first, second string) error {
	var r record
	if err := fillOther(first, &r); err != nil {
		return err
	}
	if err := fillOther(second, &r); err != nil {
		return fmt.Errorf("second: %w", err)
	}
	return nil
}

// A worker that counts itself, if it has something to do.
type workers struct {
	wg    sync.WaitGroup
	input chan int
}

func (w *workers) run() {
	if w.input != nil {
		w.wg.Add(1)
		defer w.wg.Done()
	}
	if w.input == nil {
		return
	}
	for range w.input {
	}
}

func (w *workers) start() {
	w.input = make(chan int)
	go w.run()
}

func (w *workers) stop() {
	close(w.input)
	w.wg.Wait()
}
