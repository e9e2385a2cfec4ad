package main

import "fmt"

func partition(a []int) int {
	p := a[len(a)-1]
	i := 0
	for j := 0; j < len(a)-1; j++ {
		if a[j] < p {
			a[i], a[j] = a[j], a[i]
			i++
		}
	}
	a[i], a[len(a)-1] = a[len(a)-1], a[i]
	return i
}

func quicksort(a []int) {
	if len(a) < 2 {
		return
	}
	p := partition(a)
	quicksort(a[:p])
	quicksort(a[p+1:])
}

func mergeSort(a, tmp []int) {
	if len(a) < 2 {
		return
	}
	m := len(a) / 2
	mergeSort(a[:m], tmp[:m])
	mergeSort(a[m:], tmp[m:])
	copy(tmp, a)
	l, r := tmp[:m], tmp[m:len(a)]
	for k := range a {
		if len(r) == 0 || len(l) > 0 && l[0] <= r[0] {
			a[k] = l[0]
			l = l[1:]
		} else {
			a[k] = r[0]
			r = r[1:]
		}
	}
}

func reverse(s []int) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

func rotate(s []int, k int) {
	k %= len(s)
	reverse(s)
	reverse(s[:k])
	reverse(s[k:])
}

func main() {
	data := []int{31, 4, 15, 92, 65, 35, 89, 79, 32, 38, 4}
	a := append([]int{}, data...)
	quicksort(a)
	fmt.Println(a)
	b := append([]int{}, data...)
	mergeSort(b, make([]int, len(b)))
	fmt.Println(b)
	rotate(b, 3)
	fmt.Println(b)
	quicksort(data[2:6])
	fmt.Println(data)
}
