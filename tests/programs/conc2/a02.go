package main

import (
	"fmt"
	"sync"
)

type SafeCounter struct {
	mu sync.Mutex
	v  map[string]int
}

func (c *SafeCounter) Inc(key string) {
	c.mu.Lock()
	c.v[key]++
	c.mu.Unlock()
}

func (c *SafeCounter) Value(key string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.v[key]
}

type Cache struct {
	sync.RWMutex
	items map[string]string
	hits  int
}

func NewCache() *Cache {
	return &Cache{items: make(map[string]string)}
}

func (c *Cache) Get(key string) (string, bool) {
	c.RLock()
	defer c.RUnlock()
	v, ok := c.items[key]
	return v, ok
}

func (c *Cache) Set(key, value string) {
	c.Lock()
	defer c.Unlock()
	c.items[key] = value
	c.hits++
}

func (c *Cache) Len() int {
	c.RLock()
	defer c.RUnlock()
	return len(c.items)
}

func main() {
	c := SafeCounter{v: make(map[string]int)}
	var wg sync.WaitGroup
	for i := 0; i < 1000; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c.Inc("somekey")
		}()
	}
	wg.Wait()
	fmt.Println(c.Value("somekey"))

	cache := NewCache()
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func(n int) {
			defer wg.Done()
			cache.Set(fmt.Sprintf("k%d", n%5), fmt.Sprint("v", n%5))
		}(i)
	}
	wg.Wait()
	fmt.Println(cache.Len(), cache.hits)
	if v, ok := cache.Get("k3"); ok {
		fmt.Println("found", v)
	}
	_, ok := cache.Get("zzz")
	fmt.Println(ok)
}
