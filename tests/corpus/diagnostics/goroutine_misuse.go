// Package misuse holds WaitGroups, atomics, read locks and test helpers, used well and badly.
package misuse

import (
	"errors"
	"os"
	"sync"
	"sync/atomic"
	"testing"
)

func addInside(jobs []func()) {
	var wg sync.WaitGroup
	for _, job := range jobs {
		go func() {
			wg.Add(1) // want GRL0203
			defer wg.Done()
			job()
		}()
	}
	wg.Wait()
}

func addBefore(jobs []func()) {
	var wg sync.WaitGroup
	for _, job := range jobs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			job()
		}()
	}
	wg.Wait()
}

func counted(wg *sync.WaitGroup, job func()) {
	wg.Add(1)
	defer wg.Done()
	job()
}

func addInWorker(job func()) {
	var wg sync.WaitGroup
	go counted(&wg, job) // want GRL0203
	wg.Wait()
}

func skipsDone(jobs []func() error) {
	var wg sync.WaitGroup
	for _, job := range jobs {
		wg.Add(1)
		go func() {
			if err := job(); err != nil {
				return // want GRL0206
			}
			wg.Done()
		}()
	}
	wg.Wait()
}

func doneOnEachPath(jobs []func() error) {
	var wg sync.WaitGroup
	for _, job := range jobs {
		wg.Add(1)
		go func() {
			if err := job(); err != nil {
				wg.Done()
				return
			}
			wg.Done()
		}()
	}
	wg.Wait()
}

type gauge struct {
	value int64
	limit int64
}

func newGauge() *gauge {
	g := &gauge{}
	g.value = 1
	return g
}

func (g *gauge) up() { atomic.AddInt64(&g.value, 1) }

func (g *gauge) clear() {
	g.value = 0 // want GRL0204
}

func (g *gauge) level() int64 { return atomic.LoadInt64(&g.value) }

func (g *gauge) limited() int64 { return g.limit }

func assignedBack(n *int64) {
	*n = atomic.AddInt64(n, 1) // want GRL0204
	*n++
}

type cache struct {
	mu    sync.RWMutex
	items map[string]int
	hits  int
}

func (c *cache) get(key string) int {
	c.mu.RLock()
	defer c.mu.RUnlock()
	c.hits++ // want GRL0207
	return c.items[key]
}

func (c *cache) put(key string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.hits++
	c.items[key] = c.hits
}

func (c *cache) size() int {
	c.mu.RLock()
	n := 0
	n += len(c.items)
	c.mu.RUnlock()
	return n
}

func check(t *testing.T) {
	t.FailNow()
}

func TestGoroutine(t *testing.T) {
	done := make(chan error)
	go func() {
		if len(os.Args) == 0 {
			t.Fatal("no arguments") // want GRL0205
		}
		done <- errors.New("nothing")
	}()
	go check(t) // want GRL0205
	local := func() { t.Skip("later") }
	go local() // want GRL0205
	go func() { t.Error("fine") }()
	if err := <-done; err == nil {
		t.Fatal("fine here")
	}
	t.Run("inner", func(u *testing.T) {
		u.Fatal("fine")
		t.Fatal("wrong one") // want GRL0205
	})
}

func TestEnvironment(t *testing.T) {
	t.Parallel()
	if err := os.Setenv("REGION", "eu"); err != nil { // want GRL0208
		t.Fatal(err)
	}
}

func TestAlone(t *testing.T) {
	t.Setenv("REGION", "eu")
}
