package main

import (
	"errors"
	"fmt"
)

var ErrEmpty = errors.New("empty")

type Stack[T any] struct {
	items []T
}

func (s *Stack[T]) Push(x T)   { s.items = append(s.items, x) }
func (s *Stack[T]) Len() int   { return len(s.items) }
func (s Stack[T]) Empty() bool { return len(s.items) == 0 }
func (s *Stack[T]) Pop() (T, error) {
	if s.Empty() {
		var zero T
		return zero, ErrEmpty
	}
	last := len(s.items) - 1
	x := s.items[last]
	s.items = s.items[:last]
	return x, nil
}

// Queue is a ring buffer that doubles when it is full.
type Queue[T any] struct {
	buf        []T
	head, size int
}

func NewQueue[T any](capacity int) *Queue[T] {
	return &Queue[T]{buf: make([]T, capacity)}
}

func (q *Queue[T]) Enqueue(x T) {
	if q.size == len(q.buf) {
		bigger := make([]T, max(1, 2*len(q.buf)))
		n := copy(bigger, q.buf[q.head:])
		copy(bigger[n:], q.buf[:q.head])
		q.buf, q.head = bigger, 0
	}
	q.buf[(q.head+q.size)%len(q.buf)] = x
	q.size++
}

func (q *Queue[T]) Dequeue() (x T, ok bool) {
	if q.size == 0 {
		return x, false
	}
	x = q.buf[q.head]
	q.head = (q.head + 1) % len(q.buf)
	q.size--
	return x, true
}

func balanced(s string) bool {
	var st Stack[rune]
	closing := map[rune]rune{')': '(', ']': '[', '}': '{'}
	for _, r := range s {
		switch r {
		case '(', '[', '{':
			st.Push(r)
		case ')', ']', '}':
			if open, err := st.Pop(); err != nil || open != closing[r] {
				return false
			}
		}
	}
	return st.Empty()
}

type job struct {
	id   int
	name string
}

func main() {
	s := &Stack[int]{}
	for i := range 3 {
		s.Push(i * 10)
	}
	for !s.Empty() {
		v, _ := s.Pop()
		fmt.Print(v, " ")
	}
	fmt.Println(s.Len())
	fmt.Println(s.Pop())

	for _, t := range []string{"([]{})", "([)]", "((", "", ")"} {
		fmt.Printf("%-8q %t\n", t, balanced(t))
	}

	q := NewQueue[job](2)
	for i, n := range []string{"a", "b", "c"} {
		q.Enqueue(job{i, n})
		if i == 1 {
			fmt.Println(q.Dequeue())
		}
	}
	q.Enqueue(job{9, "z"})
	for j, ok := q.Dequeue(); ok; j, ok = q.Dequeue() {
		fmt.Printf("%+v ", j)
	}
	fmt.Println(q.size, len(q.buf))
	strs := Stack[string]{items: []string{"x"}}
	strs.Push("y")
	fmt.Println(strs, strs.Len())
}
