package main

import (
	"fmt"
	"sync"
)

func squares(in []int, out []int) {
	var wg sync.WaitGroup
	for i := range in {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			out[i] = in[i] * in[i]
		}(i)
	}
	wg.Wait()
}

func count(words []string, freq map[string]int) {
	var wg sync.WaitGroup
	var mu sync.Mutex
	for _, w := range words {
		wg.Add(1)
		go func(w string) {
			defer wg.Done()
			mu.Lock()
			freq[w]++
			mu.Unlock()
		}(w)
	}
	wg.Wait()
}

func fill(dst []float64, v float64, wg *sync.WaitGroup) {
	defer wg.Done()
	for i := range dst {
		dst[i] = v
	}
}

func parallelMap(xs []int, f func(int) int) []int {
	res := make([]int, len(xs))
	var wg sync.WaitGroup
	wg.Add(len(xs))
	for i, x := range xs {
		go func() {
			defer wg.Done()
			res[i] = f(x)
		}()
	}
	wg.Wait()
	return res
}

func quickSort(a []int, wg *sync.WaitGroup) {
	defer wg.Done()
	if len(a) <= 1 {
		return
	}
	p := a[len(a)-1]
	i := 0
	for j := 0; j < len(a)-1; j++ {
		if a[j] < p {
			a[i], a[j] = a[j], a[i]
			i++
		}
	}
	a[i], a[len(a)-1] = a[len(a)-1], a[i]
	wg.Add(2)
	go quickSort(a[:i], wg)
	go quickSort(a[i+1:], wg)
}

func main() {
	in := []int{1, 2, 3, 4}
	out := make([]int, 4)
	squares(in, out)
	fmt.Println(in, out)
	freq := map[string]int{}
	count([]string{"a", "b", "a"}, freq)
	fmt.Println(freq["a"], freq["b"])
	buf := make([]float64, 6)
	var wg sync.WaitGroup
	wg.Add(2)
	go fill(buf[:3], 1.5, &wg)
	go fill(buf[3:], 2.5, &wg)
	wg.Wait()
	fmt.Println(buf)
	k := 3
	fmt.Println(parallelMap(in, func(x int) int { return x * k }))
	a := []int{5, 2, 9, 1, 7, 3}
	wg.Add(1)
	go quickSort(a, &wg)
	wg.Wait()
	fmt.Println(a)
}
