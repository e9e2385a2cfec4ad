package main

import (
	"fmt"
	"sync"
)

func source(name string, n int) <-chan string {
	c := make(chan string)
	go func() {
		for i := 0; i < n; i++ {
			c <- fmt.Sprintf("%s%d", name, i)
		}
		close(c)
	}()
	return c
}

func merge(cs ...<-chan string) <-chan string {
	out := make(chan string)
	var wg sync.WaitGroup
	wg.Add(len(cs))
	for _, c := range cs {
		go func(c <-chan string) {
			defer wg.Done()
			for s := range c {
				out <- s
			}
		}(c)
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

func split(in <-chan int, n int) []chan int {
	outs := make([]chan int, n)
	for i := range outs {
		outs[i] = make(chan int, 10)
	}
	go func() {
		i := 0
		for v := range in {
			outs[i%n] <- v
			i++
		}
		for _, o := range outs {
			close(o)
		}
	}()
	return outs
}

func main() {
	seen := map[string]int{}
	total := 0
	for s := range merge(source("a", 3), source("b", 4), source("c", 2)) {
		seen[s[:1]]++
		total++
	}
	fmt.Println(total, seen)

	in := make(chan int)
	go func() {
		defer close(in)
		for i := 1; i <= 10; i++ {
			in <- i
		}
	}()
	for i, c := range split(in, 3) {
		sum, cnt := 0, 0
		for v := range c {
			sum += v
			cnt++
		}
		fmt.Println("branch", i, "count", cnt, "sum", sum)
	}
}
