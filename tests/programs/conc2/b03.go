package main

import (
	"fmt"
	"math/rand"
	"sync"
)

type Matrix [][]float64

func multiplyRow(a, b Matrix, result Matrix, row int, wg *sync.WaitGroup) {
	defer wg.Done()
	for j := range b[0] {
		var sum float64
		for k := range b {
			sum += a[row][k] * b[k][j]
		}
		result[row][j] = sum
	}
}

func mergeSort(a []int) []int {
	if len(a) <= 1 {
		return a
	}
	mid := len(a) / 2
	var left, right []int
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		left = mergeSort(a[:mid])
	}()
	go func() {
		defer wg.Done()
		right = mergeSort(a[mid:])
	}()
	wg.Wait()
	return merge(left, right)
}

func merge(l, r []int) []int {
	out := make([]int, 0, len(l)+len(r))
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

func parallelSum(data []int, parts int) int {
	ch := make(chan int, parts)
	size := (len(data) + parts - 1) / parts
	for p := 0; p < parts; p++ {
		lo, hi := p*size, (p+1)*size
		if hi > len(data) {
			hi = len(data)
		}
		go func(chunk []int) {
			s := 0
			for _, v := range chunk {
				s += v
			}
			ch <- s
		}(data[lo:hi])
	}
	total := 0
	for i := 0; i < parts; i++ {
		total += <-ch
	}
	return total
}

func main() {
	a := Matrix{{1, 2}, {3, 4}}
	b := Matrix{{5, 6}, {7, 8}}
	result := make(Matrix, 2)
	for i := range result {
		result[i] = make([]float64, 2)
	}
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go multiplyRow(a, b, result, i, &wg)
	}
	wg.Wait()
	fmt.Println(result)
	r := rand.New(rand.NewSource(1))
	data := make([]int, 20)
	for i := range data {
		data[i] = r.Intn(100)
	}
	sorted := mergeSort(data)
	ok := true
	for i := 1; i < len(sorted); i++ {
		if sorted[i-1] > sorted[i] {
			ok = false
		}
	}
	fmt.Println(ok, len(sorted))
	nums := make([]int, 1000)
	for i := range nums {
		nums[i] = i
	}
	fmt.Println(parallelSum(nums, 4), parallelSum(nums, 7))
}
