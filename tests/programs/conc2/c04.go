package main

import (
	"fmt"
	"math"
	"os"
	"os/signal"
	"runtime"
	"sync"
	"syscall"
)

func isPrime(n int) bool {
	if n < 2 {
		return false
	}
	for i := 2; i <= int(math.Sqrt(float64(n))); i++ {
		if n%i == 0 {
			return false
		}
	}
	return true
}

func countPrimes(from, to int, result chan<- int) {
	c := 0
	for i := from; i < to; i++ {
		if isPrime(i) {
			c++
		}
	}
	result <- c
}

type result struct {
	index int
	value float64
	err   error
}

func compute(i int) (v float64, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("task %d: %v", i, r)
		}
	}()
	if i == 3 {
		var m []int
		_ = m[i]
	}
	return math.Pow(float64(i), 2), nil
}

func main() {
	runtime.GOMAXPROCS(runtime.NumCPU())
	ch := make(chan int)
	const parts = 4
	for i := 0; i < parts; i++ {
		go countPrimes(i*250, (i+1)*250, ch)
	}
	total := 0
	for i := 0; i < parts; i++ {
		total += <-ch
	}
	fmt.Println("primes:", total)

	results := make(chan result, 5)
	var wg sync.WaitGroup
	for i := range 5 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			v, err := compute(i)
			results <- result{i, v, err}
		}()
	}
	go func() {
		wg.Wait()
		close(results)
	}()
	var sorted [5]result
	for r := range results {
		sorted[r.index] = r
	}
	for _, r := range sorted {
		if r.err != nil {
			fmt.Println(r.err)
		} else {
			fmt.Println(r.index, r.value)
		}
	}
	sig := make(chan os.Signal, 1)
	signal.Notify(sig, os.Interrupt, syscall.SIGTERM)
	select {
	case s := <-sig:
		fmt.Println(s)
	default:
		fmt.Println("no signal", runtime.NumGoroutine() > 0)
	}
}
