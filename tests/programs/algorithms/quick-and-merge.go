package main

import "fmt"

func quicksort(a []int) {
	if len(a) < 2 {
		return
	}
	left, right := 0, len(a)-1
	pivot := len(a) / 2
	a[pivot], a[right] = a[right], a[pivot]
	for i := range a {
		if a[i] < a[right] {
			a[left], a[i] = a[i], a[left]
			left++
		}
	}
	a[left], a[right] = a[right], a[left]
	quicksort(a[:left])
	quicksort(a[left+1:])
}

func functional(xs []int) []int {
	if len(xs) == 0 {
		return nil
	}
	head, tail := xs[0], xs[1:]
	var small, large []int
	for _, x := range tail {
		if x < head {
			small = append(small, x)
		} else {
			large = append(large, x)
		}
	}
	return append(append(functional(small), head), functional(large)...)
}

func mergeSort(items []string) []string {
	if len(items) <= 1 {
		return items
	}
	mid := len(items) / 2
	return merge(mergeSort(items[:mid]), mergeSort(items[mid:]))
}

func merge(a, b []string) []string {
	out := make([]string, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		if b[j] < a[i] {
			out = append(out, b[j])
			j++
		} else {
			out = append(out, a[i])
			i++
		}
	}
	out = append(out, a[i:]...)
	return append(out, b[j:]...)
}

func inversions(a, tmp []int) int {
	if len(a) < 2 {
		return 0
	}
	mid := len(a) / 2
	n := inversions(a[:mid], tmp[:mid]) + inversions(a[mid:], tmp[mid:])
	i, j := 0, mid
	for k := range tmp {
		if j >= len(a) || i < mid && a[i] <= a[j] {
			tmp[k] = a[i]
			i++
		} else {
			tmp[k] = a[j]
			n += mid - i
			j++
		}
	}
	copy(a, tmp)
	return n
}

func radix(a []uint32) {
	buf := make([]uint32, len(a))
	for shift := uint(0); shift < 32; shift += 8 {
		var count [257]int
		for _, v := range a {
			count[v>>shift&0xff+1]++
		}
		for i := 1; i < len(count); i++ {
			count[i] += count[i-1]
		}
		for _, v := range a {
			d := v >> shift & 0xff
			buf[count[d]] = v
			count[d]++
		}
		a, buf = buf, a
	}
}

func main() {
	list := []int{31, 41, 59, 26, 53, 58, 97, 93, 23, 84}
	fmt.Println(functional(list), list)
	quicksort(list)
	fmt.Println(list)
	fmt.Println(mergeSort([]string{"pear", "apple", "fig", "kiwi", "date"}))
	a := []int{5, 4, 3, 2, 1}
	fmt.Println(inversions(a, make([]int, 5)), a)
	r := []uint32{1 << 31, 5, 70000, 0xffffffff, 0, 256}
	radix(r)
	fmt.Println(r)
}
