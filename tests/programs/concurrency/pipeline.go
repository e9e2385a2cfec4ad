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

func stage(in <-chan int, f func(int) (int, bool)) <-chan int {
	out := make(chan int)
	go func() {
		for n := range in {
			if v, ok := f(n); ok {
				out <- v
			}
		}
		close(out)
	}()
	return out
}

func pairs(in <-chan int) <-chan [2]int {
	out := make(chan [2]int, 2)
	go func() {
		defer close(out)
		for {
			a, ok := <-in
			if !ok {
				return
			}
			b, ok := <-in
			if !ok {
				out <- [2]int{a, 0}
				return
			}
			out <- [2]int{a, b}
		}
	}()
	return out
}

func main() {
	square := func(n int) (int, bool) { return n * n, true }
	odd := func(n int) (int, bool) { return n, n%2 == 1 }
	sum := 0
	for v := range stage(stage(gen(1, 2, 3, 4, 5, 6, 7), square), odd) {
		fmt.Print(v, " ")
		sum += v
	}
	fmt.Println("=", sum)
	for p := range pairs(gen(1, 2, 3, 4, 5)) {
		fmt.Println(p, p[0]*p[1])
	}
}
