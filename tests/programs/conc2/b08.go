package main

import (
	"fmt"
	"sync"
	"time"
)

type Philosopher struct {
	name        string
	left, right *sync.Mutex
	meals       int
}

func (p *Philosopher) dine(wg *sync.WaitGroup, host chan bool) {
	defer wg.Done()
	for i := 0; i < 3; i++ {
		host <- true
		p.left.Lock()
		p.right.Lock()
		p.meals++
		p.right.Unlock()
		p.left.Unlock()
		<-host
	}
}

type RateLimiter struct {
	tokens chan struct{}
	stop   chan struct{}
}

func NewRateLimiter(n int, every time.Duration) *RateLimiter {
	rl := &RateLimiter{tokens: make(chan struct{}, n), stop: make(chan struct{})}
	for i := 0; i < n; i++ {
		rl.tokens <- struct{}{}
	}
	go func() {
		t := time.NewTicker(every)
		defer t.Stop()
		for {
			select {
			case <-t.C:
				select {
				case rl.tokens <- struct{}{}:
				default:
				}
			case <-rl.stop:
				return
			}
		}
	}()
	return rl
}

func (rl *RateLimiter) Allow() bool {
	select {
	case <-rl.tokens:
		return true
	default:
		return false
	}
}

func (rl *RateLimiter) Wait() { <-rl.tokens }

func main() {
	forks := make([]*sync.Mutex, 5)
	for i := range forks {
		forks[i] = new(sync.Mutex)
	}
	names := []string{"A", "B", "C", "D", "E"}
	philosophers := make([]*Philosopher, 5)
	for i, n := range names {
		philosophers[i] = &Philosopher{name: n, left: forks[i], right: forks[(i+1)%5]}
	}
	host := make(chan bool, 2)
	var wg sync.WaitGroup
	for _, p := range philosophers {
		wg.Add(1)
		go p.dine(&wg, host)
	}
	wg.Wait()
	for _, p := range philosophers {
		fmt.Printf("%s ate %d\n", p.name, p.meals)
	}
	rl := NewRateLimiter(2, 3*time.Millisecond)
	fmt.Println(rl.Allow(), rl.Allow(), rl.Allow())
	rl.Wait()
	fmt.Println("waited")
	close(rl.stop)
}
