package main

import (
	"errors"
	"fmt"
	"time"
)

type State int

const (
	Closed State = iota
	Open
	HalfOpen
)

func (s State) String() string {
	return [...]string{"Closed", "Open", "HalfOpen"}[s]
}

type Breaker struct {
	state    State
	failures int
	limit    int
	openedAt time.Time
	cooldown time.Duration
	events   chan string
}

func (b *Breaker) Call(f func() error) error {
	if b.state == Open {
		if time.Since(b.openedAt) < b.cooldown {
			return errors.New("circuit open")
		}
		b.setState(HalfOpen)
	}
	if err := f(); err != nil {
		b.failures++
		if b.failures >= b.limit {
			b.setState(Open)
			b.openedAt = time.Now()
		}
		return fmt.Errorf("call: %w", err)
	}
	b.failures = 0
	b.setState(Closed)
	return nil
}

func (b *Breaker) setState(s State) {
	if b.state != s {
		b.state = s
		select {
		case b.events <- s.String():
		default:
		}
	}
}

func retry(n int, f func(int) error) (err error) {
	for i := 0; i < n; i++ {
		if err = f(i); err == nil {
			return nil
		}
		time.Sleep(time.Duration(i+1) * time.Millisecond)
	}
	return fmt.Errorf("after %d attempts: %w", n, err)
}

func withTimeout(d time.Duration, f func() int) (int, error) {
	ch := make(chan int, 1)
	go func() { ch <- f() }()
	select {
	case v := <-ch:
		return v, nil
	case <-time.After(d):
		return 0, errors.New("timed out")
	}
}

func main() {
	b := &Breaker{limit: 2, cooldown: 5 * time.Millisecond, events: make(chan string, 10)}
	fail := func() error { return errors.New("boom") }
	for i := 0; i < 3; i++ {
		fmt.Println(b.Call(fail))
	}
	time.Sleep(10 * time.Millisecond)
	fmt.Println(b.Call(func() error { return nil }))
	close(b.events)
	for e := range b.events {
		fmt.Println("->", e)
	}
	err := retry(3, func(i int) error {
		if i < 2 {
			return fmt.Errorf("try %d", i)
		}
		return nil
	})
	fmt.Println(err)
	fmt.Println(retry(2, func(i int) error { return fmt.Errorf("try %d", i) }))
	fmt.Println(withTimeout(time.Second, func() int { return 42 }))
	fmt.Println(withTimeout(time.Millisecond, func() int { time.Sleep(200 * time.Millisecond); return 1 }))
}
