package main

import (
	"fmt"
	"sort"
)

func bubble(a []int) {
	for swapped := true; swapped; {
		swapped = false
		for i := 1; i < len(a); i++ {
			if a[i-1] > a[i] {
				a[i-1], a[i] = a[i], a[i-1]
				swapped = true
			}
		}
	}
}

func insertion(a []int) {
	for i := 1; i < len(a); i++ {
		v := a[i]
		j := i - 1
		for ; j >= 0 && a[j] > v; j-- {
			a[j+1] = a[j]
		}
		a[j+1] = v
	}
}

func selection(a []int) {
	for i := range a {
		m := i
		for j := i + 1; j < len(a); j++ {
			if a[j] < a[m] {
				m = j
			}
		}
		a[i], a[m] = a[m], a[i]
	}
}

func shell(a []int) {
	for gap := len(a) / 2; gap > 0; gap /= 2 {
		for i := gap; i < len(a); i++ {
			for j := i; j >= gap && a[j-gap] > a[j]; j -= gap {
				a[j-gap], a[j] = a[j], a[j-gap]
			}
		}
	}
}

func heapSort(a []int) {
	sift := func(root, end int) {
		for {
			child := root*2 + 1
			if child >= end {
				return
			}
			if child+1 < end && a[child] < a[child+1] {
				child++
			}
			if a[root] >= a[child] {
				return
			}
			a[root], a[child] = a[child], a[root]
			root = child
		}
	}
	for i := len(a)/2 - 1; i >= 0; i-- {
		sift(i, len(a))
	}
	for end := len(a) - 1; end > 0; end-- {
		a[0], a[end] = a[end], a[0]
		sift(0, end)
	}
}

func main() {
	input := []int{170, 45, 75, -90, -802, 24, 2, 66, 45, 0}
	algorithms := []struct {
		name string
		sort func([]int)
	}{
		{"bubble", bubble}, {"insertion", insertion}, {"selection", selection},
		{"shell", shell}, {"heap", heapSort}, {"library", sort.Ints},
	}
	for _, alg := range algorithms {
		a := append([]int{}, input...)
		alg.sort(a)
		fmt.Printf("%-10s%v %t\n", alg.name, a, sort.IntsAreSorted(a))
		alg.sort(nil)
	}
	fmt.Println(input)
	heapSort(input[2:6])
	fmt.Println(input)
}
