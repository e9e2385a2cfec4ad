package demo

import "sync"

// show
type Counter struct {
	mu sync.Mutex
	n  int
}

func (c Counter) Increment() { // works on a copy, lock and all
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n++
}

// end
