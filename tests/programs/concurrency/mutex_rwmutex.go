package main

import (
	"fmt"
	"sync"
)

type Cache[K comparable, V any] struct {
	mu    sync.RWMutex
	data  map[K]V
	loads int
	load  func(K) V
}

func NewCache[K comparable, V any](load func(K) V) *Cache[K, V] {
	return &Cache[K, V]{data: make(map[K]V), load: load}
}

func (c *Cache[K, V]) Get(k K) V {
	c.mu.RLock()
	v, ok := c.data[k]
	c.mu.RUnlock()
	if ok {
		return v
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.data[k]; ok {
		return v
	}
	c.loads++
	v = c.load(k)
	c.data[k] = v
	return v
}

type Counter struct {
	sync.Mutex
	hits map[string]int
}

func (c *Counter) Hit(k string) {
	c.Lock()
	defer c.Unlock()
	c.hits[k]++
}

func main() {
	cache := NewCache(func(n int) string { return fmt.Sprintf("#%d#", n*n) })
	counter := Counter{hits: map[string]int{}}
	var wg sync.WaitGroup
	for i := range 50 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			counter.Hit(cache.Get(i % 5))
		}()
	}
	wg.Wait()
	fmt.Println(cache.loads, len(cache.data), counter.hits)
	fmt.Println(cache.Get(7), cache.Get(7))
	fmt.Println(cache.loads)
}
