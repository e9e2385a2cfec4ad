package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

func numbers(ctx context.Context) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for n := 1; ; n++ {
			select {
			case out <- n:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func slow(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

type key string

func who(ctx context.Context) string {
	if v, ok := ctx.Value(key("user")).(string); ok {
		return v
	}
	return "nobody"
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	sum := 0
	for n := range numbers(ctx) {
		sum += n
		if n == 10 {
			break
		}
	}
	cancel()
	fmt.Println(sum, ctx.Err())

	tctx, stop := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer stop()
	err := slow(tctx, time.Minute)
	fmt.Println(err, errors.Is(err, context.DeadlineExceeded))
	fmt.Println(slow(context.Background(), time.Millisecond))

	vctx := context.WithValue(context.Background(), key("user"), "ann")
	fmt.Println(who(vctx), who(ctx))

	parent, cancelAll := context.WithCancel(vctx)
	var wg sync.WaitGroup
	states := make([]string, 3)
	for i := range states {
		wg.Add(1)
		go func() {
			defer wg.Done()
			<-parent.Done()
			states[i] = fmt.Sprintf("%s%d: %v", who(parent), i, parent.Err())
		}()
	}
	cancelAll()
	wg.Wait()
	for _, s := range states {
		fmt.Println(s)
	}
}
