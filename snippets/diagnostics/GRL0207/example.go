package demo

import "sync"

type Cache struct {
	mu    sync.RWMutex
	items map[string]string
	hits  int
}

// show
func (c *Cache) Get(key string) string {
	c.mu.RLock()
	defer c.mu.RUnlock()
	c.hits++ // other readers do that as well
	return c.items[key]
}

// end
