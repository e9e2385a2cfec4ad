package main

import "fmt"

func gen(nums ...int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for _, n := range nums {
			out <- n
		}
	}()
	return out
}

func sq(in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		for n := range in {
			out <- n * n
		}
		close(out)
	}()
	return out
}

func filter(in <-chan int, pred func(int) bool) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for v := range in {
			if pred(v) {
				out <- v
			}
		}
	}()
	return out
}

func main() {
	limit := 10
	for n := range filter(sq(sq(gen(1, 2, 3, 4))), func(x int) bool { return x > limit }) {
		fmt.Println(n)
	}
	c := sq(gen(7))
	fmt.Println(<-c)
	v, ok := <-c
	fmt.Println(v, ok)
}
