package demo

import "sync"

type Counter struct {
	mu sync.Mutex
	n  int
}

// show
func (c *Counter) Add() {
	c.mu.Lock()
	c.mu.Unlock()
	c.n++ // not guarded
}

// end
