// Package stats counts what customers do.
package stats

import (
	"sync"
	"time"
)

// Event is one thing that a customer did.
type Event struct {
	Page string
	At   time.Time
}

// CountPages counts the events of two sources at once.
func CountPages(web, mobile []Event) map[string]int {
	counts := make(map[string]int)
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		for _, event := range web {
			counts[event.Page]++
		}
	}()
	go func() {
		defer wg.Done()
		for _, event := range mobile {
			counts[event.Page]++
		}
	}()
	wg.Wait()
	return counts
}

// Counter counts pages from as many goroutines as one likes.
type Counter struct {
	mu    sync.Mutex
	pages map[string]int
}

// NewCounter gives a counter at zero.
func NewCounter() *Counter {
	return &Counter{pages: make(map[string]int)}
}

// CountAll counts the events of every source, each in its own goroutine.
func (c *Counter) CountAll(sources ...<-chan Event) {
	var wg sync.WaitGroup
	for _, source := range sources {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for event := range source {
				c.mu.Lock()
				c.pages[event.Page]++
				c.mu.Unlock()
			}
		}()
	}
	wg.Wait()
}

// Of gives the count of a page.
func (c *Counter) Of(page string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.pages[page]
}
