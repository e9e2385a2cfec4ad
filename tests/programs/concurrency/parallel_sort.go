package main

import (
	"fmt"
	"sync"
)

type Person struct {
	Name string
	Age  int
}

func quickSort(arr []int) {
	if len(arr) <= 1 {
		return
	}
	p := partition(arr)
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		quickSort(arr[:p])
	}()
	go func() {
		defer wg.Done()
		quickSort(arr[p+1:])
	}()
	wg.Wait()
}

func partition(arr []int) int {
	pivot := arr[len(arr)-1]
	i := 0
	for j := 0; j < len(arr)-1; j++ {
		if arr[j] < pivot {
			arr[i], arr[j] = arr[j], arr[i]
			i++
		}
	}
	arr[i], arr[len(arr)-1] = arr[len(arr)-1], arr[i]
	return i
}

func mergeSort(a []int, tmp []int, depth int) {
	if len(a) < 2 {
		return
	}
	m := len(a) / 2
	if depth > 0 {
		var wg sync.WaitGroup
		wg.Add(1)
		go func() {
			mergeSort(a[:m], tmp[:m], depth-1)
			wg.Done()
		}()
		mergeSort(a[m:], tmp[m:], depth-1)
		wg.Wait()
	} else {
		mergeSort(a[:m], tmp[:m], 0)
		mergeSort(a[m:], tmp[m:], 0)
	}
	i, j, k := 0, m, 0
	for i < m && j < len(a) {
		if a[i] <= a[j] {
			tmp[k] = a[i]
			i++
		} else {
			tmp[k] = a[j]
			j++
		}
		k++
	}
	for ; i < m; i++ {
		tmp[k] = a[i]
		k++
	}
	for ; j < len(a); j++ {
		tmp[k] = a[j]
		k++
	}
	copy(a, tmp)
}

func birthday(ps []Person, done chan<- struct{}) {
	for i := range ps {
		ps[i].Age++
	}
	done <- struct{}{}
}

func main() {
	arr := []int{9, 3, 7, 1, 8, 2}
	quickSort(arr)
	fmt.Println(arr)
	b := []int{5, 4, 3, 2, 1, 0, 9, 8}
	mergeSort(b, make([]int, len(b)), 2)
	fmt.Println(b)
	people := []Person{{"a", 1}, {"b", 2}, {"c", 3}}
	done := make(chan struct{})
	go birthday(people[:2], done)
	go birthday(people[2:], done)
	<-done
	<-done
	fmt.Println(people)
	out := make([]int, 10)
	var wg sync.WaitGroup
	for w := 0; w < 2; w++ {
		wg.Add(1)
		go func(part []int, base int) {
			defer wg.Done()
			for i := range part {
				part[i] = (base + i) * 10
			}
		}(out[w*5:(w+1)*5], w*5)
	}
	wg.Wait()
	fmt.Println(out, len(out))
}
