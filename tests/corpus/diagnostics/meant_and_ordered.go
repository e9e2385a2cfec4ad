// Package meant holds healthy code that looks like a mistake: errors that nobody needs, nil that cannot come, goroutines in order.
package meant

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"example.com/unknown/failures"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"
)

var errEmpty = errors.New("empty")

type place struct {
	out  io.Writer
	data map[string]string
}

func (p *place) save(name string) error {
	if name == "" {
		return errEmpty
	}
	return nil
}

func (p *place) saveCache(name string) error { return p.save(name) }

func (p *place) report(err error, name string) error {
	if err != nil {
		return err
	}
	return p.save(name)
}

func (p *place) look(name string) (string, error) { return name, p.save(name) }

func (p *place) each(do func(string) error) error {
	for name := range p.data {
		if err := do(name); err != nil {
			return err
		}
	}
	return nil
}

func (p *place) asked(name string, err error) error {
	if err := p.save(name); err != nil {
		return err
	}
	if err := p.save(name + "1"); err != nil {
		return err
	}
	if err := p.save(name + "2"); err != nil {
		return err
	}
	if err := p.save(name + "3"); err != nil {
		return err
	}
	if err := p.saveCache(name); err != nil {
		return err
	}
	if err := p.report(err, name); err != nil {
		return err
	}
	if err := p.each(p.save); err != nil {
		return err
	}
	if _, err := p.look(name); err != nil {
		return err
	}
	return p.save(name)
}

// Best effort by name, a nil error, an argument that is always the same, a value that is dropped as well.
func (p *place) bestEffort(name string) error {
	p.saveCache(name)
	p.report(nil, name)
	p.look(name)
	p.save("always")
	// The first line speaks of errors: intentionally thrown away.
	// The second speaks of something else.
	p.save(name)
	return nil
}

func (p *place) keep(name string) error {
	if name == "" {
		return errEmpty
	}
	return nil
}

func (p *place) keeps(name string) error {
	if err := p.keep(name); err != nil {
		return err
	}
	return p.keep(name + "1")
}

func (p *place) forgets(name string) error {
	p.keep(name) // want GRL0003
	return nil
}

// Nobody could be told.
func (p *place) callback(name string) {
	p.save(name)
	_ = p.each(func(other string) error {
		p.save(other)
		return nil
	})
}

func (p *place) arm(name string, failed chan error, done chan struct{}) error {
	select {
	case err := <-failed:
		p.save(name)
		fmt.Println(err)
	case <-done:
	}
	return nil
}

func hasHeader(file *os.File, header []byte) bool {
	start := make([]byte, 64)
	io.ReadFull(file, start)
	if bytes.HasPrefix(start, header) {
		return true
	}
	return false
}

func firstByte(file *os.File) byte {
	start := make([]byte, 1)
	io.ReadFull(file, start) // want GRL0003
	return start[0]
}

func killed(command *exec.Cmd) error {
	if err := command.Process.Kill(); err != nil {
		return err
	}
	command.Wait()
	return nil
}

func serves(server *http.Server, listener net.Listener) {
	go func() {
		server.Serve(listener)
	}()
}

func encodes(p *place, value any, to io.Writer) string {
	var text bytes.Buffer
	json.NewEncoder(&text).Encode(value)
	io.Copy(p.out, &text)
	out := bufio.NewWriter(os.Stdout)
	fmt.Fprintln(out, "done")
	out.Flush()
	json.NewEncoder(to).Encode(value) // want GRL0003
	return text.String()
}

func sum(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	hash := sha256.New()
	io.Copy(hash, file) // want GRL0003
	return hash.Sum(nil), nil
}

func copies(from any) (to place) {
	text, err := json.Marshal(from)
	if err != nil {
		return to
	}
	json.Unmarshal(text, &to)
	return to
}

func folderOf(folder, name string, data []byte) error {
	path := filepath.Join(folder, name)
	os.MkdirAll(folder, 0o755)
	data = append(data, '\n')
	return os.WriteFile(path, data, 0o644)
}

// Errors of parsers say what is wrong with a text; the file's error is one that callers ask for.

func parsed(text string) (int, error) {
	number, err := strconv.Atoi(text)
	if err != nil {
		return 0, fmt.Errorf("number: %v", err)
	}
	if number < 0 {
		return 0, fmt.Errorf("number: %w", errEmpty)
	}
	return number, nil
}

func opened(path string) error {
	if _, err := os.Stat(path); err != nil {
		return fmt.Errorf("stat: %v", err) // want GRL0004
	}
	if _, err := os.ReadFile(path); err != nil {
		return fmt.Errorf("read: %w", err)
	}
	if _, err := os.ReadDir(path); err != nil {
		return fmt.Errorf("folder: %w", err)
	}
	if err := os.Chdir(path); err != nil {
		return fmt.Errorf("chdir: %w", err)
	}
	if err := os.Mkdir(path, 0o755); err != nil {
		return fmt.Errorf("mkdir: %w", err)
	}
	if err := os.Truncate(path, 0); err != nil {
		return fmt.Errorf("truncate: %w", err)
	}
	return nil
}

func unknownType(err error) error {
	var failure *failures.Failure
	if errors.As(err, &failure) {
		return fmt.Errorf("failed: %w", failure)
	}
	return nil
}

// Nil.

type item struct {
	name string
	next *item
}

func (i *item) isThere() bool { return i != nil && i.name != "" }

func (i *item) equal(other *item) bool {
	if i == nil && other == nil {
		return true
	}
	if (i == nil && other != nil) || (i != nil && other == nil) {
		return false
	}
	return i.name == other.name
}

func sameName(a, b *item) bool {
	if (a == nil) != (b == nil) {
		return false
	}
	if a == nil {
		return true
	}
	return a.name == b.name
}

func oneIsNil(a, b *item) bool {
	if a == nil && b == nil {
		return true
	}
	return a.name == b.name // want GRL0001
}

func forNothing(from *item, name string) (*item, error) {
	if from == nil {
		return nil, nil
	}
	if name == "" {
		return nil, errEmpty
	}
	return &item{name: name}, nil
}

func usesForNothing(from *item) (string, error) {
	made, err := forNothing(from, "x")
	if err != nil {
		return "", err
	}
	return made.name, nil
}

func match(all []*item, name string) (*item, []*item, error) {
	var found []*item
	for _, one := range all {
		if one.name == name {
			found = append(found, one)
		}
	}
	switch len(found) {
	case 0:
		return nil, nil, errEmpty
	case 1:
		return found[0], nil, nil
	default:
		return nil, found, nil
	}
}

func usesMatch(all []*item) (string, error) {
	one, several, err := match(all, "x")
	if err != nil {
		return "", err
	}
	if len(several) != 0 {
		return "several", nil
	}
	return one.name, nil
}

func perhaps(all []*item) (*item, error) {
	for _, one := range all {
		if one.name != "" {
			return one, nil
		}
	}
	return nil, nil
}

func asksTheWay(all []*item) (string, error) {
	one, err := perhaps(all)
	if err != nil {
		return "", err
	}
	if one.isThere() {
		return one.name, nil
	}
	return "", nil
}

func trusted(all []*item) (*item, error) {
	for _, one := range all {
		return one, nil
	}
	return nil, nil
}

func trusts(all []*item) string {
	first, err := trusted(all)
	if err != nil {
		return ""
	}
	second, err := trusted(all[1:])
	if err != nil {
		return ""
	}
	third, err := trusted(all[2:])
	if err != nil {
		return ""
	}
	fourth, err := trusted(all[3:])
	if err != nil {
		return ""
	}
	return first.name + second.name + third.name + fourth.name
}

type shelf interface {
	GetItem(name string) (*item, error)
}

func gets(from shelf) (string, error) {
	got, err := from.GetItem("x")
	if err != nil {
		return "", err
	}
	return got.name, nil
}

// Numbers.

type version uint8

func (v version) valid() bool { return v < 4 }

func digits(text string) (sum byte) {
	for at := 0; at+2 <= len(text); at += 2 {
		pair := text[at : at+2]
		number, err := strconv.ParseInt(pair, 16, 32)
		if err != nil {
			return 0
		}
		sum += byte(number)
	}
	return sum
}

func versionOf(text string) (version, error) {
	number, err := strconv.Atoi(text)
	if err != nil {
		return 0, err
	}
	v := version(number)
	if !v.valid() {
		return 0, errEmpty
	}
	return v, nil
}

func statusOf(text string) uint16 {
	status, err := strconv.Atoi(text)
	if err == nil && http.StatusText(status) != "" {
		return uint16(status)
	}
	return 0
}

func said(text string) uint16 {
	port, _ := strconv.Atoi(text)
	return uint16(port) //nolint:gosec // G115: the schema allows ports alone
}

func cut(text string) uint16 {
	port, _ := strconv.Atoi(text)
	return uint16(port) // want GRL0501
}

func zone(offset int, left int64) time.Duration {
	begin := -time.Duration(offset) * time.Second
	rest := time.Duration(left)
	return begin + rest*time.Second
}

func product(each time.Duration) time.Duration {
	return each * time.Second // want GRL0609
}

// Goroutines.

func joinedInLoop(names []string) int {
	total := 0
	for _, name := range names {
		var group sync.WaitGroup
		group.Add(1)
		go func() {
			defer group.Done()
			total += len(name)
		}()
		group.Wait()
	}
	return total
}

func told(dial func() error) (first, second error) {
	ready := make(chan struct{})
	go func() {
		first = dial()
		close(ready)
	}()
	over := make(chan struct{})
	go func() {
		defer close(over)
		select {
		case <-ready:
			if first == nil {
				return
			}
		case <-time.After(time.Second):
		}
		second = dial()
	}()
	<-ready
	<-over
	return first, second
}

type flags struct {
	mu    sync.Mutex
	names map[string]bool
}

func (f *flags) add(name string, twice, hasLock bool) {
	if twice {
		if !hasLock {
			f.mu.Lock()
		}
		f.names[name] = true
		if !hasLock {
			f.mu.Unlock()
		}
	}
}

func (f *flags) both(name string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.add(name, true, true)
}

func (f *flags) one(name string) { f.add(strings.ToUpper(name), true, false) }

type watcher interface {
	watch(name string) <-chan string
}

type lines struct{ names []string }

func (l *lines) watch(name string) <-chan string {
	found := make(chan string)
	go func() {
		for _, one := range l.names {
			if one == name {
				found <- one
			}
		}
	}()
	return found
}

func follows(w watcher) string { return <-w.watch("x") }

func sleeps(seconds time.Duration) { time.Sleep(seconds * time.Second) }

// The listener is used until the program ends.
func listens(address string) {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		panic(err)
	}
	for {
		conn, err := listener.Accept()
		if err == nil {
			go func() { _ = conn.Close() }()
		}
	}
}

func unread(text string) int {
	//nolint:ineffassign // for the next who reads this
	n := strings.Count(text, "a")
	n = strings.Count(text, "b")
	return n
}

func unreadUnsaid(text string) int {
	n := strings.Count(text, "a") // want GRL0705
	n = strings.Count(text, "b")
	return n
}

func pauses(span time.Duration) { time.Sleep(time.Nanosecond * span) }

type ordered struct {
	first, second sync.Mutex
	count         int
}

func (o *ordered) recount(needFirst bool) {
	if needFirst {
		o.first.Lock()
		defer o.first.Unlock()
	}
	o.count++
}

func (o *ordered) forwards() {
	o.first.Lock()
	defer o.first.Unlock()
	o.second.Lock()
	defer o.second.Unlock()
	o.recount(false)
}

func (o *ordered) second2() {
	o.second.Lock()
	defer o.second.Unlock()
	o.recount(false)
}

func (o *ordered) alone() { o.recount(true) }
