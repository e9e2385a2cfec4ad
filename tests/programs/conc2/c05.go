package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

type Stage func(ctx context.Context, in <-chan int) <-chan int

func source(ctx context.Context, n int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := 1; i <= n; i++ {
			select {
			case out <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func mapStage(f func(int) int) Stage {
	return func(ctx context.Context, in <-chan int) <-chan int {
		out := make(chan int)
		go func() {
			defer close(out)
			for v := range in {
				select {
				case out <- f(v):
				case <-ctx.Done():
					return
				}
			}
		}()
		return out
	}
}

func pipeline(ctx context.Context, in <-chan int, stages ...Stage) <-chan int {
	for _, s := range stages {
		in = s(ctx, in)
	}
	return in
}

type Broadcaster struct {
	mu   sync.Mutex
	subs map[chan string]bool
}

func (b *Broadcaster) Subscribe() chan string {
	ch := make(chan string, 4)
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.subs == nil {
		b.subs = make(map[chan string]bool)
	}
	b.subs[ch] = true
	return ch
}

func (b *Broadcaster) Send(s string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for ch := range b.subs {
		ch <- s
	}
}

func (b *Broadcaster) Close() {
	for ch := range b.subs {
		close(ch)
		delete(b.subs, ch)
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	sum := 0
	for v := range pipeline(ctx, source(ctx, 10), mapStage(func(x int) int { return x + 1 }), mapStage(func(x int) int { return x * x })) {
		sum += v
	}
	fmt.Println(sum)
	b := &Broadcaster{}
	var subs []chan string
	for i := 0; i < 3; i++ {
		subs = append(subs, b.Subscribe())
	}
	b.Send("hello")
	b.Send("world")
	b.Close()
	for i, s := range subs {
		for m := range s {
			fmt.Println(i, m)
		}
	}
	var nilCh chan int
	select {
	case v := <-nilCh:
		fmt.Println(v)
	case <-time.After(2 * time.Millisecond):
		fmt.Println("nil channel blocks")
	}
	a, c := make(chan int), make(chan int)
	go func() {
		for i := 0; i < 3; i++ {
			a <- i
		}
		close(a)
	}()
	go func() {
		for i := 10; i < 13; i++ {
			c <- i
		}
		close(c)
	}()
	total := 0
	for a != nil || c != nil {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
				continue
			}
			total += v
		case v, ok := <-c:
			if !ok {
				c = nil
				continue
			}
			total += v
		}
	}
	fmt.Println(total)
}
