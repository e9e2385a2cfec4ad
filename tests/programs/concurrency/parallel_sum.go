package main

import (
	"fmt"
	"sync"
)

func parallelReduce(data []int, parts int, f func([]int) int) int {
	size := (len(data) + parts - 1) / parts
	partial := make([]int, parts)
	var wg sync.WaitGroup
	for p := 0; p < parts; p++ {
		lo := p * size
		hi := min(lo+size, len(data))
		if lo >= hi {
			continue
		}
		wg.Add(1)
		go func(p int, chunk []int) {
			defer wg.Done()
			partial[p] = f(chunk)
		}(p, data[lo:hi])
	}
	wg.Wait()
	return f(partial)
}

func sum(xs []int) (s int) {
	for _, x := range xs {
		s += x
	}
	return
}

func mergeSort(xs []int, depth int) []int {
	if len(xs) <= 1 {
		return xs
	}
	m := len(xs) / 2
	var l, r []int
	if depth > 0 {
		c := make(chan []int)
		go func() { c <- mergeSort(xs[:m], depth-1) }()
		r = mergeSort(xs[m:], depth-1)
		l = <-c
	} else {
		l, r = mergeSort(xs[:m], 0), mergeSort(xs[m:], 0)
	}
	out := make([]int, 0, len(xs))
	i, j := 0, 0
	for i < len(l) && j < len(r) {
		if l[i] <= r[j] {
			out = append(out, l[i])
			i++
		} else {
			out = append(out, r[j])
			j++
		}
	}
	out = append(out, l[i:]...)
	return append(out, r[j:]...)
}

func main() {
	data := make([]int, 1000)
	x := uint32(7)
	for i := range data {
		x = x*1103515245 + 12345
		data[i] = int(x >> 16 & 0x3ff)
	}
	for _, parts := range []int{1, 3, 8, 1500} {
		fmt.Println(parts, parallelReduce(data, parts, sum))
	}
	sorted := mergeSort(data, 3)
	fmt.Println(sorted[:8], sorted[len(sorted)-4:])
	doubled := make([]int, 5)
	var wg sync.WaitGroup
	for i := range doubled {
		wg.Add(1)
		go func(p *int) {
			*p = i * 2
			wg.Done()
		}(&doubled[i])
	}
	wg.Wait()
	fmt.Println(doubled)
}
