// Package lookedatgoroutines holds goroutines that are kept apart or waited for, beside those that are not.
package lookedatgoroutines

import (
	"context"
	"errors"
	"net"
	"os"
	"sync"
	"testing"
)

var errUnknown = errors.New("unknown")

// A call gets the channel that the goroutine closes, or the context that it cancels.

func wait(done chan struct{}, stop context.Context) bool {
	select {
	case <-done:
		return false
	case <-stop.Done():
		return true
	}
}

func apply(stop context.Context, plan func() (int, error)) (int, error) {
	var state int
	var failure error
	done := make(chan struct{})
	go func() {
		defer close(done)
		state, failure = plan()
	}()
	if wait(done, stop) {
		return 0, errUnknown
	}
	return state, failure
}

func applyAtOnce(plan func() (int, error)) int {
	var state int
	go func() {
		state, _ = plan() // want GRL0002
	}()
	return state
}

func render(events chan int, show func([]int)) {
	var shown []int
	done := make(chan bool)
	go func() {
		for e := range events {
			shown = append(shown, e)
		}
		done <- true
	}()
	defer func() {
		close(events)
		<-done
		show(shown)
	}()
}

// Behind a Wait that stands further out.

func span(run func()) { run() }

func gather(parts []int, load func(int) int) []int {
	var group sync.WaitGroup
	var mu sync.Mutex
	var found []int
	for _, part := range parts {
		group.Go(func() {
			mu.Lock()
			found = append(found, load(part))
			mu.Unlock()
		})
	}
	span(func() { group.Wait() })
	return found
}

func gatherEarly(parts []int, load func(int) int) int {
	var mu sync.Mutex
	var found []int
	for _, part := range parts {
		go func() {
			mu.Lock()
			found = append(found, load(part)) // want GRL0002
			mu.Unlock()
		}()
	}
	return len(found)
}

func failuresOf(parts []int, load func(int) error) []error {
	failures := make(chan error, len(parts))
	var group sync.WaitGroup
	for _, part := range parts {
		group.Go(func() { failures <- load(part) })
	}
	group.Wait()
	close(failures)
	var all []error
	for failure := range failures {
		all = append(all, failure)
	}
	return all
}

type tree struct{ children []*tree }

func (t *tree) logs() int {
	counts, failures := make(chan int), make(chan error)
	for _, child := range t.children {
		go func() {
			count := child.logs()
			counts <- count
			failures <- nil
		}()
	}
	sum := 0
	for range t.children {
		sum += <-counts
		if <-failures != nil {
			sum++
		}
	}
	return sum
}

type baseline struct {
	mu   sync.RWMutex
	seen map[string]bool
}

func (b *baseline) clear(names []string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.seen = make(map[string]bool, len(names))
	for _, name := range names {
		b.seen[name] = true
	}
}

func (b *baseline) without(names []string) int {
	b.mu.RLock()
	seen := b.seen
	b.mu.RUnlock()
	count := 0
	for _, name := range names {
		if !seen[name] {
			count++
		}
	}
	return count
}

// A named result that is returned as it is.

type server struct {
	name  string
	ready bool
}

func newServer(report func(string)) (s *server, err error) {
	s = &server{name: "first"}
	go func() {
		report(s.name)
	}()
	return s, nil
}

// A map that is filled before anybody else can see it.

type records struct {
	mu    sync.RWMutex
	byKey map[string]int
}

func (r *records) reset(keys []string) {
	fresh := make(map[string]int)
	defer func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.byKey = fresh
	}()
	for n, key := range keys {
		fresh[key] = n
	}
}

func (r *records) lookup(key string) int {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.byKey[key]
}

func serveRecords(keys chan []string) {
	r := &records{byKey: map[string]int{}}
	go func() {
		for all := range keys {
			r.reset(all)
		}
	}()
	_ = r.lookup("first")
}

// A group that may not be there.

func retry(counted *sync.WaitGroup, run func() error) {
	go func() {
		if counted != nil {
			defer counted.Done()
		}
		if run() != nil {
			return
		}
		_ = run()
	}()
}

func retryAlways(run func() error) {
	var counted sync.WaitGroup
	counted.Add(1)
	go func() {
		if run() != nil {
			return // want GRL0206
		}
		counted.Done()
	}()
	counted.Wait()
}

// A listener that is served until the program ends.

func serve(listener net.Listener) error {
	for {
		conn, err := listener.Accept()
		if err != nil {
			return err
		}
		conn.Close()
	}
}

func listenAndServe(address string) error {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	return serve(listener)
}

func addressOf(address string) (string, error) {
	listener, err := net.Listen("tcp", address) // want GRL0601
	if err != nil {
		return "", err
	}
	return listener.Addr().String(), nil
}

// One goroutine is told once.

func TestParts(t *testing.T) {
	done := make(chan bool)
	go func() {
		if os.Getenv("PARTS") == "" {
			t.Fatal("no parts") // want GRL0205
		}
		if os.Getenv("NAMES") == "" {
			t.Fatal("no names")
		}
		close(done)
	}()
	<-done
}

// An instance of a generic type is no element of a map.

type keyed interface{ Key() string }

type setOf[T keyed] map[keyed]T

type address struct{ parts []string }

func (a address) Key() string { return a.parts[0] }

func addresses(all setOf[address]) int { return len(all) }

func firstOf(all map[keyed]int) int {
	return all[address{}] // want GRL0528
}
