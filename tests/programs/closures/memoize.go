package main

import "fmt"

type intFn func(int) int

func memoize(f intFn, hits *int) intFn {
	cache := make(map[int]int)
	return func(n int) int {
		if v, ok := cache[n]; ok {
			*hits++
			return v
		}
		v := f(n)
		cache[n] = v
		return v
	}
}

func collatzLen(n int) int {
	steps := 1
	for n != 1 {
		if n%2 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
		steps++
	}
	return steps
}

func main() {
	hits := 0
	var fib intFn
	calls := 0
	fib = memoize(func(n int) int {
		calls++
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}, &hits)
	fmt.Println("fib(50) =", fib(50))
	fmt.Println("calls:", calls, "hits:", hits)
	fmt.Println("fib(90) =", fib(90))
	fmt.Println("calls:", calls, "hits:", hits)

	hits = 0
	c := memoize(collatzLen, &hits)
	for _, n := range []int{27, 97, 27, 871, 97, 27} {
		fmt.Printf("collatz(%d) has %d steps\n", n, c(n))
	}
	fmt.Println("hits:", hits)
}
