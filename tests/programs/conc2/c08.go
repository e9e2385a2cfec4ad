package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

type Cache[K comparable, V any] struct {
	mu    sync.RWMutex
	data  map[K]entry[V]
	ttl   time.Duration
	loads atomic.Int32
}

type entry[V any] struct {
	value V
	at    time.Time
}

func NewCache[K comparable, V any](ttl time.Duration) *Cache[K, V] {
	return &Cache[K, V]{data: make(map[K]entry[V]), ttl: ttl}
}

func (c *Cache[K, V]) GetOrLoad(k K, load func(K) (V, error)) (V, error) {
	c.mu.RLock()
	e, ok := c.data[k]
	c.mu.RUnlock()
	if ok && time.Since(e.at) < c.ttl {
		return e.value, nil
	}
	v, err := load(k)
	if err != nil {
		var zero V
		return zero, err
	}
	c.loads.Add(1)
	c.mu.Lock()
	c.data[k] = entry[V]{v, time.Now()}
	c.mu.Unlock()
	return v, nil
}

type Future[T any] struct {
	ch  chan struct{}
	val T
	err error
}

func Async[T any](f func() (T, error)) *Future[T] {
	fu := &Future[T]{ch: make(chan struct{})}
	go func() {
		defer close(fu.ch)
		fu.val, fu.err = f()
	}()
	return fu
}

func (f *Future[T]) Await() (T, error) {
	<-f.ch
	return f.val, f.err
}

type Result[T any] struct {
	Value T
	Err   error
}

func Parallel[T, R any](items []T, workers int, fn func(T) (R, error)) []Result[R] {
	type job struct {
		i    int
		item T
	}
	jobs := make(chan job)
	out := make([]Result[R], len(items))
	var wg sync.WaitGroup
	for w := 0; w < workers; w++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range jobs {
				v, err := fn(j.item)
				out[j.i] = Result[R]{v, err}
			}
		}()
	}
	for i, it := range items {
		jobs <- job{i, it}
	}
	close(jobs)
	wg.Wait()
	return out
}

func main() {
	c := NewCache[string, int](time.Minute)
	for i := 0; i < 3; i++ {
		v, err := c.GetOrLoad("abc", func(k string) (int, error) { return len(k), nil })
		fmt.Println(v, err)
	}
	_, err := c.GetOrLoad("", func(k string) (int, error) { return 0, fmt.Errorf("empty key") })
	fmt.Println(err, c.loads.Load())
	f := Async(func() (string, error) {
		time.Sleep(time.Millisecond)
		return "done", nil
	})
	fmt.Println(f.Await())
	for _, r := range Parallel([]int{1, 2, 3}, 2, func(i int) (string, error) {
		if i == 2 {
			return "", fmt.Errorf("two")
		}
		return fmt.Sprint("n", i), nil
	}) {
		fmt.Println(r.Value, r.Err)
	}
}
