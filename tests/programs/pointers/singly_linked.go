package main

import (
	"fmt"
	"strings"
)

type Node struct {
	Val  int
	Next *Node
}

type List struct {
	Head *Node
	size int
}

func (l *List) Push(v int) {
	l.Head = &Node{v, l.Head}
	l.size++
}

func (l *List) Append(v int) {
	n := &Node{Val: v}
	l.size++
	if l.Head == nil {
		l.Head = n
		return
	}
	cur := l.Head
	for cur.Next != nil {
		cur = cur.Next
	}
	cur.Next = n
}

func (l *List) Remove(v int) bool {
	for pp := &l.Head; *pp != nil; pp = &(*pp).Next {
		if (*pp).Val == v {
			*pp = (*pp).Next
			l.size--
			return true
		}
	}
	return false
}

func (l *List) Reverse() {
	var prev *Node
	for cur := l.Head; cur != nil; {
		next := cur.Next
		cur.Next = prev
		prev, cur = cur, next
	}
	l.Head = prev
}

func (l *List) Find(v int) *Node {
	for n := l.Head; n != nil; n = n.Next {
		if n.Val == v {
			return n
		}
	}
	return nil
}

func (l *List) String() string {
	var parts []string
	for n := l.Head; n != nil; n = n.Next {
		parts = append(parts, fmt.Sprint(n.Val))
	}
	return strings.Join(parts, " -> ")
}

func main() {
	l := &List{}
	for i := 3; i >= 1; i-- {
		l.Push(i)
	}
	l.Append(4)
	l.Append(5)
	fmt.Println(l, l.size)
	l.Reverse()
	fmt.Println(l)
	fmt.Println(l.Remove(3), l.Remove(5), l.Remove(42))
	fmt.Println(l.size)
	fmt.Println(l.String())
	if n := l.Find(2); n != nil {
		n.Val = 200
	}
	fmt.Println(l, l.Find(7) == nil)
}
