package main

import (
	"fmt"
	"strings"
	"sync"
	"time"
)

type LRU struct {
	mu       sync.Mutex
	capacity int
	items    map[string]*node
	head     *node
	tail     *node
	hits     int
	misses   int
}

type node struct {
	key        string
	value      interface{}
	prev, next *node
	expires    time.Time
}

func New(capacity int) *LRU {
	l := &LRU{capacity: capacity, items: make(map[string]*node), head: &node{}, tail: &node{}}
	l.head.next = l.tail
	l.tail.prev = l.head
	return l
}

func (l *LRU) remove(n *node) {
	n.prev.next = n.next
	n.next.prev = n.prev
}

func (l *LRU) pushFront(n *node) {
	n.next = l.head.next
	n.prev = l.head
	l.head.next.prev = n
	l.head.next = n
}

func (l *LRU) Get(key string) (interface{}, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	n, ok := l.items[key]
	if !ok {
		l.misses++
		return nil, false
	}
	l.remove(n)
	l.pushFront(n)
	l.hits++
	return n.value, true
}

func (l *LRU) Put(key string, value interface{}) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if n, ok := l.items[key]; ok {
		n.value = value
		l.remove(n)
		l.pushFront(n)
		return
	}
	if len(l.items) >= l.capacity {
		last := l.tail.prev
		l.remove(last)
		delete(l.items, last.key)
	}
	n := &node{key: key, value: value}
	l.items[key] = n
	l.pushFront(n)
}

func (l *LRU) Keys() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	var ks []string
	for n := l.head.next; n != l.tail; n = n.next {
		ks = append(ks, n.key)
	}
	return strings.Join(ks, ",")
}

func main() {
	c := New(2)
	c.Put("a", 1)
	c.Put("b", "two")
	if v, ok := c.Get("a"); ok {
		fmt.Println("a =", v)
	}
	c.Put("c", 3.5)
	_, ok := c.Get("b")
	fmt.Println(ok, c.Keys(), c.hits, c.misses)
	var wg sync.WaitGroup
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			c.Put(fmt.Sprintf("k%d", i), i)
		}(i)
	}
	wg.Wait()
	fmt.Println(len(c.items))
}
