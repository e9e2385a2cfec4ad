package main

import (
	"fmt"
	"strings"
)

type node struct {
	value int
	next  *node
}

type List struct {
	head *node
	size int
}

func (l *List) PushFront(v int) {
	l.head = &node{v, l.head}
	l.size++
}

func (l *List) PushBack(v int) {
	n := &node{value: v}
	l.size++
	if l.head == nil {
		l.head = n
		return
	}
	cur := l.head
	for cur.next != nil {
		cur = cur.next
	}
	cur.next = n
}

func (l *List) Reverse() {
	var prev *node
	for cur := l.head; cur != nil; {
		next := cur.next
		cur.next = prev
		prev, cur = cur, next
	}
	l.head = prev
}

func (l *List) Remove(v int) bool {
	if l.head == nil {
		return false
	}
	if l.head.value == v {
		l.head = l.head.next
		l.size--
		return true
	}
	for cur := l.head; cur.next != nil; cur = cur.next {
		if cur.next.value == v {
			cur.next = cur.next.next
			l.size--
			return true
		}
	}
	return false
}

func (l *List) String() string {
	var parts []string
	for n := l.head; n != nil; n = n.next {
		parts = append(parts, fmt.Sprint(n.value))
	}
	return "[" + strings.Join(parts, " -> ") + "]"
}

func sum(n *node) int {
	if n == nil {
		return 0
	}
	return n.value + sum(n.next)
}

func main() {
	var l List
	fmt.Println(&l, l.size)
	for i := 1; i <= 4; i++ {
		l.PushBack(i * i)
	}
	l.PushFront(0)
	fmt.Println(&l, l.size, sum(l.head))
	l.Reverse()
	fmt.Println(&l)
	fmt.Println(l.Remove(4), l.Remove(16), l.Remove(5))
	fmt.Println(&l, l.size)
	for l.head != nil {
		l.Remove(l.head.value)
	}
	fmt.Println(l.size, l.Remove(1))
}
