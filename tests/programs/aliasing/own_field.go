package main

import "fmt"

// Sorter hands its own list to its methods.
type Sorter struct {
	data  []int
	steps int
}

func (s *Sorter) Sort() { s.quick(s.data, 0, len(s.data)-1) }

func (s *Sorter) quick(a []int, lo, hi int) {
	if lo >= hi {
		return
	}
	p := s.partition(a, lo, hi)
	s.quick(a, lo, p-1)
	s.quick(a, p+1, hi)
}

func (s *Sorter) partition(a []int, lo, hi int) int {
	i := lo
	for j := lo; j < hi; j++ {
		if a[j] < a[hi] {
			a[i], a[j] = a[j], a[i]
			i++
			s.steps++
		}
	}
	a[i], a[hi] = a[hi], a[i]
	return i
}

func pointers() {
	x, y := 42, 5
	p := &x
	pp := &p
	**pp = 7
	fmt.Println(x, *p, p == &x)
	p = &y
	*p += 10
	fmt.Println(x, y)
}

func main() {
	s := &Sorter{data: []int{5, 2, 9, 1, 7}}
	s.Sort()
	fmt.Println(s.data, s.steps)
	pointers()
	done := make(chan bool)
	go func() { done <- true }()
	<-done
	list := []int{1, 2, 3, 4}
	part := list[1:3]
	part[0] = 20
	fmt.Println(list, part, cap(part))
}
