package main

import "fmt"

type entry struct {
	key, val   int
	prev, next *entry
}

type LRUCache struct {
	cap        int
	items      map[int]*entry
	head, tail *entry // sentinels
}

func Constructor(capacity int) LRUCache {
	c := LRUCache{cap: capacity, items: make(map[int]*entry), head: &entry{}, tail: &entry{}}
	c.head.next = c.tail
	c.tail.prev = c.head
	return c
}

func (c *LRUCache) unlink(e *entry) {
	e.prev.next = e.next
	e.next.prev = e.prev
}

func (c *LRUCache) toFront(e *entry) {
	e.next = c.head.next
	e.prev = c.head
	c.head.next.prev = e
	c.head.next = e
}

func (c *LRUCache) Get(key int) int {
	e, ok := c.items[key]
	if !ok {
		return -1
	}
	c.unlink(e)
	c.toFront(e)
	return e.val
}

func (c *LRUCache) Put(key, value int) {
	if e, ok := c.items[key]; ok {
		e.val = value
		c.unlink(e)
		c.toFront(e)
		return
	}
	if len(c.items) == c.cap {
		oldest := c.tail.prev
		c.unlink(oldest)
		delete(c.items, oldest.key)
		fmt.Println("evict", oldest.key)
	}
	e := &entry{key: key, val: value}
	c.items[key] = e
	c.toFront(e)
}

func (c *LRUCache) Keys() []int {
	keys := []int{}
	for e := c.head.next; e != c.tail; e = e.next {
		keys = append(keys, e.key)
	}
	return keys
}

func main() {
	c := Constructor(2)
	c.Put(1, 1)
	c.Put(2, 2)
	fmt.Println(c.Get(1))
	c.Put(3, 3)
	fmt.Println(c.Get(2))
	c.Put(4, 4)
	fmt.Println(c.Get(1), c.Get(3), c.Get(4))
	c.Put(3, 33)
	fmt.Println(c.Keys(), c.Get(3))
}
