package main

import "fmt"

type pair struct{ a, b int }

func swap(x, y *int) { *x, *y = *y, *x }

func swapPtr(x, y **int) { *x, *y = *y, *x }

func reset(p *pair) { *p = pair{} }

func minmax(xs []int, lo, hi *int) {
	*lo, *hi = xs[0], xs[0]
	for _, x := range xs[1:] {
		if x < *lo {
			*lo = x
		}
		if x > *hi {
			*hi = x
		}
	}
}

func main() {
	a, b := 1, 2
	swap(&a, &b)
	fmt.Println(a, b)

	pa, pb := &a, &b
	swapPtr(&pa, &pb)
	fmt.Println(*pa, *pb, a, b)
	*pa = 50
	fmt.Println(a, b, pa == &b)

	p := pair{3, 4}
	swap(&p.a, &p.b)
	fmt.Println(p)
	arr := [3]int{7, 8, 9}
	swap(&arr[0], &arr[2])
	fmt.Println(arr)
	q := &p
	q.a = 99
	r := *q
	r.b = -1
	fmt.Println(p, *q, r)
	reset(q)
	fmt.Println(p)

	var lo, hi int
	minmax([]int{5, -3, 12, 0}, &lo, &hi)
	fmt.Println(lo, hi)

	n := new(int)
	*n += 5
	m := n
	*m *= 3
	pp := &n
	**pp++
	fmt.Println(*n, n == m, *pp == m)
}
