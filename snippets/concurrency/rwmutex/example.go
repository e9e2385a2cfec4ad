package demo

import "sync"

// show
type Config struct {
	mu   sync.RWMutex
	port int
}

func (c *Config) Port() int {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.port
}

// end
