package main

import (
	"fmt"
	"sort"
)

// Cache keeps at most max entries and drops the one added first.
type Cache[K comparable, V any] struct {
	max     int
	entries map[K]V
	order   []K
	onEvict func(K, V)
}

type Option[K comparable, V any] func(*Cache[K, V])

func OnEvict[K comparable, V any](f func(K, V)) Option[K, V] {
	return func(c *Cache[K, V]) { c.onEvict = f }
}

func NewCache[K comparable, V any](max int, opts ...Option[K, V]) *Cache[K, V] {
	c := &Cache[K, V]{max: max, entries: map[K]V{}}
	for _, o := range opts {
		o(c)
	}
	return c
}

func (c *Cache[K, V]) Set(k K, v V) {
	if _, exists := c.entries[k]; !exists {
		if len(c.order) == c.max {
			oldest := c.order[0]
			c.order = c.order[1:]
			if c.onEvict != nil {
				c.onEvict(oldest, c.entries[oldest])
			}
			delete(c.entries, oldest)
		}
		c.order = append(c.order, k)
	}
	c.entries[k] = v
}

func (c *Cache[K, V]) GetOr(k K, load func(K) (V, error)) (V, error) {
	if v, ok := c.entries[k]; ok {
		return v, nil
	}
	v, err := load(k)
	if err != nil {
		var zero V
		return zero, fmt.Errorf("load %v: %w", k, err)
	}
	c.Set(k, v)
	return v, nil
}

type Repository[T any, ID comparable] interface {
	Find(id ID) (T, bool)
	Save(item T) ID
}

type memRepo[T any] struct {
	items map[int]T
	next  int
}

func (r *memRepo[T]) Find(id int) (T, bool) {
	it, ok := r.items[id]
	return it, ok
}

func (r *memRepo[T]) Save(it T) int {
	r.next++
	r.items[r.next] = it
	return r.next
}

func seed[T any, ID comparable](r Repository[T, ID], items ...T) (ids []ID) {
	for _, it := range items {
		ids = append(ids, r.Save(it))
	}
	return
}

func main() {
	var evicted []string
	c := NewCache(2, OnEvict(func(k string, v int) { evicted = append(evicted, fmt.Sprint(k, ":", v)) }))
	for i, k := range []string{"a", "b", "a", "c", "d"} {
		c.Set(k, i)
	}
	fmt.Println(c.order, c.entries, evicted)
	calls := 0
	load := func(k string) (int, error) {
		calls++
		if k == "bad" {
			return 1, fmt.Errorf("no such key")
		}
		return len(k), nil
	}
	fmt.Println(c.GetOr("long", load))
	fmt.Println(c.GetOr("long", load))
	fmt.Println(c.GetOr("bad", load))
	fmt.Println(calls, len(evicted))

	repo := &memRepo[string]{items: map[int]string{}}
	ids := seed[string, int](repo, "x", "y")
	sort.Sort(sort.Reverse(sort.IntSlice(ids)))
	for _, id := range append(ids, 99) {
		it, ok := repo.Find(id)
		fmt.Printf("%d %q %t\n", id, it, ok)
	}
}
