package demo

import "sync"

type Counter struct {
	mu sync.Mutex
	n  int
}

// show
func (c *Counter) Add() {
	c.mu.Lock()
	defer c.mu.Unlock() // the second time
	c.n++
	c.mu.Unlock()
}

// end
