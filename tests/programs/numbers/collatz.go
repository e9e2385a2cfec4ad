package main

import "fmt"

func collatzLength(n int, cache map[int]int) int {
	if n == 1 {
		return 1
	}
	if l, ok := cache[n]; ok {
		return l
	}
	next := n / 2
	if n%2 == 1 {
		next = 3*n + 1
	}
	l := 1 + collatzLength(next, cache)
	cache[n] = l
	return l
}

func sequence(n int) (seq []int) {
	for {
		seq = append(seq, n)
		if n == 1 {
			return
		}
		if n&1 == 0 {
			n >>= 1
		} else {
			n = 3*n + 1
		}
	}
}

func main() {
	seq := sequence(27)
	fmt.Println(len(seq), seq[:4], seq[len(seq)-4:])

	peak := 0
	for _, v := range seq {
		peak = max(peak, v)
	}
	fmt.Println("peak:", peak)

	cache := map[int]int{}
	best, bestLen := 0, 0
	for i := 1; i < 30000; i++ {
		if l := collatzLength(i, cache); l > bestLen {
			best, bestLen = i, l
		}
	}
	fmt.Printf("longest below 30000: %d with %d steps\n", best, bestLen)
	fmt.Println("cached:", len(cache))
}
