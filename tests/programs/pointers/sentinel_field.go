package main

import "fmt"

type node struct {
	key  int
	next *node
}

type SortedList struct {
	dummy node
	n     int
}

func (l *SortedList) before(key int) *node {
	p := &l.dummy
	for p.next != nil && p.next.key < key {
		p = p.next
	}
	return p
}

func (l *SortedList) Insert(key int) bool {
	p := l.before(key)
	if p.next != nil && p.next.key == key {
		return false
	}
	p.next = &node{key, p.next}
	l.n++
	return true
}

func (l *SortedList) Delete(key int) bool {
	p := l.before(key)
	if p.next == nil || p.next.key != key {
		return false
	}
	p.next = p.next.next
	l.n--
	return true
}

func (l *SortedList) Keys() (out []int) {
	for p := l.dummy.next; p != nil; p = p.next {
		out = append(out, p.key)
	}
	return
}

func main() {
	var l SortedList
	for _, k := range []int{5, 1, 4, 1, 3} {
		fmt.Print(l.Insert(k), " ")
	}
	fmt.Println(l.Keys(), l.n)
	fmt.Println(l.Delete(4), l.Delete(9), l.Keys())
}
