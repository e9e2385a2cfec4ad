package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

type ctxKey string

func slow(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func handler(ctx context.Context) string {
	if v, ok := ctx.Value(ctxKey("user")).(string); ok {
		return "user " + v
	}
	return "nobody"
}

func worker(ctx context.Context, out chan<- int) {
	defer close(out)
	for i := 0; ; i++ {
		select {
		case <-ctx.Done():
			return
		case out <- i:
		}
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	err := slow(ctx, time.Second)
	fmt.Println(err, errors.Is(err, context.DeadlineExceeded))
	fmt.Println(slow(context.Background(), time.Millisecond))

	ctx2, cancel2 := context.WithCancel(context.Background())
	out := make(chan int)
	go worker(ctx2, out)
	for v := range out {
		if v == 5 {
			cancel2()
			break
		}
	}
	fmt.Println(ctx2.Err())
	if err := slow(ctx2, time.Second); errors.Is(err, context.Canceled) {
		fmt.Println("canceled:", err)
	}
	fmt.Println(handler(context.WithValue(context.Background(), ctxKey("user"), "gopher")), handler(ctx))
	_, ok := ctx.Deadline()
	fmt.Println(ok)
	d := time.Now().Add(5 * time.Millisecond)
	ctx3, cancel3 := context.WithDeadline(context.Background(), d)
	defer cancel3()
	<-ctx3.Done()
	fmt.Println(ctx3.Err())
	switch ctx3.Err() {
	case context.Canceled:
		fmt.Println("c")
	case context.DeadlineExceeded:
		fmt.Println("d")
	}
}
