package main

import (
	"errors"
	"fmt"
	"time"
)

var errTimeout = errors.New("timed out")

func fetch(name string, delay time.Duration) <-chan string {
	c := make(chan string, 1)
	go func() {
		time.Sleep(delay)
		c <- "data from " + name
	}()
	return c
}

func await(c <-chan string, limit time.Duration) (string, error) {
	select {
	case s := <-c:
		return s, nil
	case <-time.After(limit):
		return "", errTimeout
	}
}

func first(cs ...<-chan string) string {
	out := make(chan string, len(cs))
	for _, c := range cs {
		go func() { out <- <-c }()
	}
	return <-out
}

func main() {
	fmt.Println(await(fetch("fast", time.Millisecond), 5*time.Second))
	fmt.Println(await(fetch("slow", 5*time.Second), 20*time.Millisecond))
	fmt.Println(first(fetch("tortoise", 3*time.Second), fetch("hare", time.Millisecond)))

	done := make(chan struct{})
	ticks := make(chan int)
	go func() {
		defer close(done)
		for i := range 3 {
			ticks <- i
		}
	}()
	count := 0
loop:
	for {
		select {
		case t := <-ticks:
			count++
			fmt.Println("tick", t)
		case <-done:
			fmt.Println("done after", count)
			break loop
		}
	}

	timer := time.NewTimer(time.Hour)
	fmt.Println(timer.Stop())
	start := time.Now()
	time.Sleep(5 * time.Millisecond)
	fmt.Println(time.Since(start) >= 5*time.Millisecond, time.Since(start) < time.Minute)
}
