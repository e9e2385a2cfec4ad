package main

import (
	"fmt"
	"sync"
)

type Barrier struct {
	mu         sync.Mutex
	cond       *sync.Cond
	n, waiting int
	generation int
}

func NewBarrier(n int) *Barrier {
	b := &Barrier{n: n}
	b.cond = sync.NewCond(&b.mu)
	return b
}

func (b *Barrier) Wait() {
	b.mu.Lock()
	defer b.mu.Unlock()
	gen := b.generation
	b.waiting++
	if b.waiting == b.n {
		b.waiting = 0
		b.generation++
		b.cond.Broadcast()
		return
	}
	for gen == b.generation {
		b.cond.Wait()
	}
}

type BlockingQueue struct {
	mu    sync.Mutex
	ready *sync.Cond
	items []int
}

func (q *BlockingQueue) Put(v int) {
	q.mu.Lock()
	q.items = append(q.items, v)
	q.mu.Unlock()
	q.ready.Signal()
}

func (q *BlockingQueue) Take() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 {
		q.ready.Wait()
	}
	v := q.items[0]
	q.items = q.items[1:]
	return v
}

func main() {
	// A parallel prefix sum: all finish a round before the next begins.
	const n = 8
	cur := [n]int{1, 2, 3, 4, 5, 6, 7, 8}
	var next [n]int
	b := NewBarrier(n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for step := 1; step < n; step *= 2 {
				next[i] = cur[i]
				if i >= step {
					next[i] += cur[i-step]
				}
				b.Wait()
				cur[i] = next[i]
				b.Wait()
			}
		}()
	}
	wg.Wait()
	fmt.Println(cur, "generations", b.generation)

	q := &BlockingQueue{}
	q.ready = sync.NewCond(&q.mu)
	done := make(chan int)
	for range 2 {
		go func() {
			sum := 0
			for v := q.Take(); v != 0; v = q.Take() {
				sum += v
			}
			done <- sum
		}()
	}
	for i := 1; i <= 100; i++ {
		q.Put(i)
	}
	q.Put(0)
	q.Put(0)
	fmt.Println(<-done + <-done)
}
