package main

import (
	"container/list"
	"fmt"
)

type entry struct {
	key   string
	value int
}

type LRU struct {
	capacity int
	order    *list.List
	items    map[string]*list.Element
	hits     int
	misses   int
}

func NewLRU(capacity int) *LRU {
	return &LRU{capacity: capacity, order: list.New(), items: make(map[string]*list.Element)}
}

func (c *LRU) Get(key string) (int, bool) {
	if el, ok := c.items[key]; ok {
		c.hits++
		c.order.MoveToFront(el)
		return el.Value.(*entry).value, true
	}
	c.misses++
	return 0, false
}

func (c *LRU) Put(key string, value int) {
	if el, ok := c.items[key]; ok {
		el.Value.(*entry).value = value
		c.order.MoveToFront(el)
		return
	}
	c.items[key] = c.order.PushFront(&entry{key, value})
	if c.order.Len() > c.capacity {
		last := c.order.Back()
		c.order.Remove(last)
		delete(c.items, last.Value.(*entry).key)
	}
}

func (c *LRU) Keys() []string {
	var keys []string
	for el := c.order.Front(); el != nil; el = el.Next() {
		keys = append(keys, el.Value.(*entry).key)
	}
	return keys
}

func main() {
	cache := NewLRU(3)
	for i, k := range []string{"a", "b", "c"} {
		cache.Put(k, i+1)
	}
	fmt.Println(cache.Keys())
	if v, ok := cache.Get("a"); ok {
		fmt.Println("a =", v)
	}
	cache.Put("d", 4)
	_, ok := cache.Get("b")
	fmt.Println(ok, cache.Keys())
	cache.Put("c", 33)
	fmt.Println(cache.Get("c"))
	fmt.Println(cache.Keys(), cache.hits, cache.misses, len(cache.items))
}
