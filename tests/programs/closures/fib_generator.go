package main

import "fmt"

func fibonacci() func() int {
	a, b := 0, 1
	return func() int {
		r := a
		a, b = b, a+b
		return r
	}
}

func take(n int, gen func() int) []int {
	out := make([]int, 0, n)
	for len(out) < n {
		out = append(out, gen())
	}
	return out
}

func filter(gen func() int, keep func(int) bool) func() int {
	return func() int {
		for {
			if v := gen(); keep(v) {
				return v
			}
		}
	}
}

func mapped(gen func() int, f func(int) int) func() int {
	return func() int { return f(gen()) }
}

func main() {
	fmt.Println(take(10, fibonacci()))

	even := filter(fibonacci(), func(v int) bool { return v%2 == 0 })
	fmt.Println(take(6, even))

	sq := mapped(even, func(v int) int { return v * v })
	fmt.Println(take(2, sq))

	g := fibonacci()
	sum := 0
	for v := g(); v < 4000000; v = g() {
		if v%2 == 0 {
			sum += v
		}
	}
	fmt.Println("even sum:", sum)
}
