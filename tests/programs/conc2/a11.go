package main

import (
	"errors"
	"fmt"
	"sync"
	"time"
)

// Semaphore limits concurrency.
type Semaphore chan struct{}

func (s Semaphore) Acquire() { s <- struct{}{} }
func (s Semaphore) Release() { <-s }

var ErrClosed = errors.New("queue closed")

type Queue struct {
	mu     sync.Mutex
	cond   *sync.Cond
	items  []int
	closed bool
}

func NewQueue() *Queue {
	q := &Queue{}
	q.cond = sync.NewCond(&q.mu)
	return q
}

func (q *Queue) Put(x int) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed {
		return ErrClosed
	}
	q.items = append(q.items, x)
	q.cond.Signal()
	return nil
}

func (q *Queue) Get() (int, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 && !q.closed {
		q.cond.Wait()
	}
	if len(q.items) == 0 {
		return 0, ErrClosed
	}
	x := q.items[0]
	q.items = q.items[1:]
	return x, nil
}

func (q *Queue) Close() {
	q.mu.Lock()
	q.closed = true
	q.mu.Unlock()
	q.cond.Broadcast()
}

func main() {
	sem := make(Semaphore, 2)
	var wg sync.WaitGroup
	var mu sync.Mutex
	active, max := 0, 0
	for i := 0; i < 6; i++ {
		wg.Add(1)
		go func(id int) {
			defer wg.Done()
			sem.Acquire()
			defer sem.Release()
			mu.Lock()
			active++
			if active > max {
				max = active
			}
			mu.Unlock()
			time.Sleep(time.Millisecond)
			mu.Lock()
			active--
			mu.Unlock()
		}(i)
	}
	wg.Wait()
	fmt.Println(max <= 2, active)

	q := NewQueue()
	done := make(chan int)
	go func() {
		sum := 0
		for {
			x, err := q.Get()
			if err != nil {
				if errors.Is(err, ErrClosed) {
					done <- sum
				}
				return
			}
			sum += x
		}
	}()
	for i := 1; i <= 10; i++ {
		if err := q.Put(i); err != nil {
			fmt.Println("put:", err)
		}
	}
	q.Close()
	fmt.Println(<-done)
	fmt.Println(q.Put(1))
}
