package main

import "fmt"

type link[T any] struct {
	item T
	next *link[T]
}

type Stack[T any] struct {
	top *link[T]
	n   int
}

func (s *Stack[T]) Push(v T) { s.top = &link[T]{v, s.top}; s.n++ }

func (s *Stack[T]) Pop() (v T, ok bool) {
	if s.top == nil {
		return
	}
	v, s.top = s.top.item, s.top.next
	s.n--
	return v, true
}

type Queue[T any] struct {
	first, last *link[T]
	n           int
}

func (q *Queue[T]) Enqueue(v T) {
	l := &link[T]{item: v}
	if q.last == nil {
		q.first = l
	} else {
		q.last.next = l
	}
	q.last = l
	q.n++
}

func (q *Queue[T]) Dequeue() (v T, ok bool) {
	l := q.first
	if l == nil {
		return v, false
	}
	if q.first = l.next; q.first == nil {
		q.last = nil
	}
	q.n--
	return l.item, true
}

func (q *Queue[T]) Peek() *T {
	if q.first == nil {
		return nil
	}
	return &q.first.item
}

func balanced(s string) bool {
	var st Stack[rune]
	pairs := map[rune]rune{')': '(', ']': '[', '}': '{'}
	for _, r := range s {
		switch r {
		case '(', '[', '{':
			st.Push(r)
		case ')', ']', '}':
			if top, ok := st.Pop(); !ok || top != pairs[r] {
				return false
			}
		}
	}
	return st.n == 0
}

func main() {
	for _, s := range []string{"", "([]{})", "([)]", "((", "a(b)c]"} {
		fmt.Printf("%q %t\n", s, balanced(s))
	}
	q := &Queue[string]{}
	fmt.Println(q.Peek() == nil)
	for _, w := range []string{"x", "y", "z"} {
		q.Enqueue(w)
	}
	*q.Peek() += "!"
	// Hot potato: every third one leaves.
	for i := 1; q.n > 1; i++ {
		w, _ := q.Dequeue()
		if i%3 == 0 {
			fmt.Println("out", w)
			continue
		}
		q.Enqueue(w)
	}
	fmt.Println("left", *q.Peek(), q.first == q.last)
	q.Dequeue()
	_, ok := q.Dequeue()
	fmt.Println(ok, q.n, q.last == nil)
}
