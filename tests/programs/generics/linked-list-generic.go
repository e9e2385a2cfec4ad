package main

import (
	"fmt"
	"strings"
)

type Element[T any] struct {
	next *Element[T]
	val  T
}

type List[T any] struct {
	head, tail *Element[T]
	n          int
}

func FromSlice[T any](xs ...T) *List[T] {
	l := new(List[T])
	for _, x := range xs {
		l.Push(x)
	}
	return l
}

func (l *List[T]) Push(v T) {
	e := &Element[T]{val: v}
	if l.tail == nil {
		l.head = e
	} else {
		l.tail.next = e
	}
	l.tail = e
	l.n++
}

func (l *List[T]) Each(f func(int, T)) {
	i := 0
	for e := l.head; e != nil; e = e.next {
		f(i, e.val)
		i++
	}
}

func (l *List[T]) GetAll() []T {
	out := make([]T, 0, l.n)
	l.Each(func(_ int, v T) { out = append(out, v) })
	return out
}

func (l *List[T]) PopFront() (v T, ok bool) {
	if l.head == nil {
		return
	}
	v = l.head.val
	l.head = l.head.next
	if l.head == nil {
		l.tail = nil
	}
	l.n--
	return v, true
}

func MapList[T, U any](l *List[T], f func(T) U) *List[U] {
	out := &List[U]{}
	l.Each(func(_ int, v T) { out.Push(f(v)) })
	return out
}

func Equal[T comparable](a, b *List[T]) bool {
	if a.n != b.n {
		return false
	}
	for x, y := a.head, b.head; x != nil; x, y = x.next, y.next {
		if x.val != y.val {
			return false
		}
	}
	return true
}

func (l *List[T]) String() string {
	var sb strings.Builder
	l.Each(func(i int, v T) {
		if i > 0 {
			sb.WriteString(", ")
		}
		fmt.Fprint(&sb, v)
	})
	return "(" + sb.String() + ")"
}

func main() {
	l := FromSlice(10, 13, 23)
	fmt.Println(l, l.GetAll(), l.n)
	s := MapList(l, func(n int) string { return fmt.Sprintf("<%d>", n) })
	fmt.Println(s)
	fmt.Println(Equal(l, FromSlice(10, 13, 23)), Equal(s, FromSlice("<10>")))
	for v, ok := l.PopFront(); ok; v, ok = l.PopFront() {
		fmt.Print(v, " ")
	}
	fmt.Println(l.n, l)
	l.Push(1)
	l.Push(2)
	fmt.Println(l.head.val, l.tail.val)
	fmt.Println(FromSlice([]int{1}, []int{2, 3}), FromSlice[bool]())
}
