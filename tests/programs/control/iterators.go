package main

import (
	"fmt"
	"iter"
)

func Count(from, to int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := from; i < to; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func Enumerate[T any](s []T) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		for i, v := range s {
			if !yield(i+1, v) {
				return
			}
		}
	}
}

func Filter[T any](seq iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range seq {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

func Map[T, U any](seq iter.Seq[T], f func(T) U) iter.Seq[U] {
	return func(yield func(U) bool) {
		for v := range seq {
			if !yield(f(v)) {
				return
			}
		}
	}
}

type Tree struct {
	l, r *Tree
	v    int
}

func (t *Tree) All() iter.Seq[int] {
	return func(yield func(int) bool) { t.push(yield) }
}

func (t *Tree) push(yield func(int) bool) bool {
	if t == nil {
		return true
	}
	return t.l.push(yield) && yield(t.v) && t.r.push(yield)
}

func firstOver(seq iter.Seq[int], limit int) int {
	for v := range seq {
		if v > limit {
			return v
		}
	}
	return -1
}

func main() {
	for i := range Count(2, 5) {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for i, w := range Enumerate([]string{"a", "b", "c", "d"}) {
		if i == 2 {
			continue
		}
		if i == 4 {
			break
		}
		fmt.Print(i, w, " ")
	}
	fmt.Println()
	even := Filter(Count(0, 20), func(n int) bool { return n%2 == 0 })
	for s := range Map(even, func(n int) string { return fmt.Sprintf("<%d>", n*n) }) {
		fmt.Print(s)
		if len(s) > 4 {
			break
		}
	}
	fmt.Println()
	t := &Tree{&Tree{nil, nil, 1}, &Tree{&Tree{nil, nil, 5}, nil, 8}, 3}
	for v := range t.All() {
		fmt.Print(v, " ")
	}
	fmt.Println(firstOver(t.All(), 3), firstOver(t.All(), 8), firstOver(even, 9))
	next, stop := iter.Pull(Count(7, 9))
	defer stop()
	for v, ok := next(); ok; v, ok = next() {
		fmt.Print(v, " ")
	}
	fmt.Println()
}
