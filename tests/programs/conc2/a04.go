package main

import (
	"fmt"
	"sort"
	"sync"
)

func merge(cs ...<-chan int) <-chan int {
	var wg sync.WaitGroup
	out := make(chan int)
	output := func(c <-chan int) {
		for n := range c {
			out <- n
		}
		wg.Done()
	}
	wg.Add(len(cs))
	for _, c := range cs {
		go output(c)
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

func producer(start, count int, done <-chan struct{}) <-chan int {
	ch := make(chan int)
	go func() {
		defer close(ch)
		for i := start; i < start+count; i++ {
			select {
			case ch <- i:
			case <-done:
				return
			}
		}
	}()
	return ch
}

func main() {
	done := make(chan struct{})
	defer close(done)
	var all []int
	for v := range merge(producer(1, 3, done), producer(10, 3, done), producer(100, 2, done)) {
		all = append(all, v)
	}
	sort.Ints(all)
	fmt.Println(all)
	inf := producer(0, 1000000, done)
	sum := 0
	for i := 0; i < 5; i++ {
		sum += <-inf
	}
	fmt.Println(sum)
}
