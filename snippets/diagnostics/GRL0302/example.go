package demo

import "sync"

type Cache struct {
	mu    sync.Mutex
	items map[string]int
}

// show
func (c *Cache) Len() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.items)
}

func (c *Cache) Add(key string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.items[key]++
	return c.Len() // waits for itself
}

// end
