package demo

import (
	"context"
	"sync"
)

func fetch(ctx context.Context, key string) (string, error) { return key, nil }

// show
type Cache struct {
	mu    sync.Mutex
	items map[string]string
}

func (c *Cache) Load(ctx context.Context, key string) (string, error) {
	c.mu.Lock()
	defer c.mu.Unlock() // all others wait for the network
	value, err := fetch(ctx, key)
	if err == nil {
		c.items[key] = value
	}
	return value, err
}

// end
