package p

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
)

// Flags and conditions that go together with nil.

type answer struct{ Hash uint32 }

type peer struct{ resp *answer }

func compare(peers []*peer, found map[uint32]int) {
	for _, p := range peers {
		skipped := false
		if p.resp == nil {
			skipped = true
		} else if p.resp.Hash == 0 {
			skipped = true
		}
		if skipped {
			continue
		}
		found[p.resp.Hash]++
	}
}

func expired(next func() (*answer, bool)) (hashes []uint32) {
	for {
		a, more := next()
		if a == nil && !more {
			break
		}
		if more {
			continue
		}
		hashes = append(hashes, a.Hash)
	}
	return hashes
}

func told(a *answer) uint32 {
	if a == nil {
		fmt.Println("no answer")
	}
	return a.Hash // want GRL0001
}

// A length that is asked for twice, with another lock given back in between.

type transaction struct {
	tx      sync.Locker
	mu      sync.Mutex
	changes []int
	count   int
}

func (t *transaction) End() {
	if len(t.changes) != 0 {
		t.mu.Lock()
		t.count++
	}
	t.tx.Unlock()
	if len(t.changes) != 0 {
		t.mu.Unlock()
	}
}

// Who comes in takes the lock first, and is not waited for before that.

type writer struct {
	mu     sync.Mutex
	wg     sync.WaitGroup
	closed bool
}

func (w *writer) Write(save func()) bool {
	w.mu.Lock()
	if w.closed {
		w.mu.Unlock()
		return false
	}
	w.wg.Add(1)
	w.mu.Unlock()
	defer w.wg.Done()
	save()
	return true
}

func (w *writer) Close() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.closed = true
	w.wg.Wait()
}

// The same, but those who are waited for need the lock.

type gatherer struct {
	mu   sync.Mutex
	wg   sync.WaitGroup
	seen []int
}

func (g *gatherer) Run(n int) {
	for i := range n {
		g.wg.Add(1)
		go func() {
			defer g.wg.Done()
			g.mu.Lock()
			g.seen = append(g.seen, i)
			g.mu.Unlock()
		}()
	}
}

func (g *gatherer) All() []int {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.wg.Wait() // want GRL0305
	return g.seen
}

// WriteAll flushes.
func table(out io.Writer, rows [][]string) error {
	return csv.NewWriter(out).WriteAll(rows)
}

func tableInSteps(out io.Writer, rows [][]string) error {
	w := csv.NewWriter(out)
	return w.WriteAll(rows)
}

func halfTable(out io.Writer, row []string) error {
	w := csv.NewWriter(out) // want GRL0413
	return w.Write(row)
}

// What decodes a response for its caller may have closed it.

type client struct {
	http   *http.Client
	decode func(*http.Response, any) error
}

func (c *client) call(url string, result any) (*http.Response, error) {
	resp, err := c.http.Get(url)
	if err != nil {
		return nil, err
	}
	err = c.decode(resp, result)
	return resp, err
}

func (c *client) open(url string) (*http.Response, error) {
	resp, err := c.http.Get(url)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode != http.StatusOK {
		resp.Body.Close()
		return nil, errors.New(resp.Status)
	}
	return resp, nil
}

func (c *client) size(url string) (n int, err error) {
	resp, err := c.call(url, &n)
	if err != nil {
		return 0, err
	}
	return resp.StatusCode, nil
}

func (c *client) first(url string) (n int, err error) {
	resp, err := c.open(url) // want GRL0601
	if err != nil {
		return 0, err
	}
	return n, json.NewDecoder(resp.Body).Decode(&n)
}

// Whichever way leads on has received.
func created(wait time.Duration, create func() (int, error)) (int, error) {
	var n int
	var err error
	done := make(chan struct{}, 1)
	go func() {
		n, err = create()
		done <- struct{}{}
	}()
	if wait > 0 {
		select {
		case <-done:
		case <-time.After(wait):
			return 0, nil
		}
	} else {
		<-done
	}
	return n, err
}

func createdOrNot(wait time.Duration, create func() (int, error)) (int, error) {
	var n int
	var err error
	done := make(chan struct{}, 1)
	go func() {
		n, err = create() // want GRL0002 GRL0002
		done <- struct{}{}
	}()
	if wait > 0 {
		select {
		case <-done:
		case <-time.After(wait):
		}
	} else {
		<-done
	}
	return n, err
}

// A copy of what is counted, of the same type.

type tally struct {
	id     uint64
	length int
}

type watcher struct{ now, cached tally }

func (w *watcher) Changed() { atomic.AddUint64(&w.now.id, 1) }

func (w *watcher) Length(ask func() int) int {
	id := atomic.LoadUint64(&w.now.id)
	if id != w.cached.id {
		w.cached.length = ask()
		w.cached.id = id
	}
	return w.cached.length
}

func (w *watcher) Forget() {
	w.now.id = 0 // want GRL0204
}

// A list that is filtered in place.

type merger struct{ lists [][]int }

func (m *merger) merge() int {
	kept := m.lists[:1]
	for i := 1; i < len(m.lists); i++ {
		if list := m.lists[i]; len(list) > 3 {
			kept = append(kept, list)
		} else {
			m.lists[0] = append(m.lists[0], list...)
		}
	}
	m.lists = kept
	return len(kept)
}

func (m *merger) twice() int {
	kept := m.lists[:1]
	for i := 1; i < len(m.lists); i++ {
		kept = append(kept, []int{i}) // want GRL0504
	}
	return len(kept) + len(m.lists[1])
}

// All are locked, and all unlocked, by two loops.

type Shard struct {
	sync.RWMutex
	Size int
}

func (s *Shard) Grow() {
	s.Lock()
	defer s.Unlock()
	s.Size++
}

func Total(shards []*Shard) (sum int) {
	for _, shard := range shards {
		shard.RLock()
	}
	for _, each := range shards {
		sum += each.Size
	}
	for _, each := range shards {
		each.RUnlock()
	}
	return sum
}
