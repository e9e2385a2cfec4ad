package main

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
)

type List[T any] struct {
	head *node[T]
	size int
}

type node[T any] struct {
	val  T
	next *node[T]
}

func (l *List[T]) Push(v T) {
	l.head = &node[T]{v, l.head}
	l.size++
}

func (l *List[T]) All() iter.Seq[T] {
	return func(yield func(T) bool) {
		for n := l.head; n != nil; n = n.next {
			if !yield(n.val) {
				return
			}
		}
	}
}

type Tree struct {
	left, right *Tree
	key         string
}

func (t *Tree) Insert(k string) *Tree {
	if t == nil {
		return &Tree{key: k}
	}
	if k < t.key {
		t.left = t.left.Insert(k)
	} else {
		t.right = t.right.Insert(k)
	}
	return t
}

func (t *Tree) Walk() iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		i := 0
		t.push(func(k string) bool {
			i++
			return yield(i, k)
		})
	}
}

func (t *Tree) push(yield func(string) bool) bool {
	if t == nil {
		return true
	}
	return t.left.push(yield) && yield(t.key) && t.right.push(yield)
}

func Take[T any](seq iter.Seq[T], n int) iter.Seq[T] {
	return func(yield func(T) bool) {
		if n <= 0 {
			return
		}
		i := 0
		for v := range seq {
			if !yield(v) {
				return
			}
			i++
			if i == n {
				return
			}
		}
	}
}

func Naturals() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := 0; ; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func find(seq iter.Seq[string], prefix string) (string, error) {
	for s := range seq {
		if strings.HasPrefix(s, prefix) {
			return s, nil
		}
	}
	return "", fmt.Errorf("no %s", prefix)
}

func countdown(yield func(int) bool) {
	for i := 3; i > 0; i-- {
		if !yield(i) {
			return
		}
	}
}

func Lines(text string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, l := range strings.Split(text, "\n") {
			if !yield(l) {
				return
			}
		}
	}
}

func main() {
	var l List[int]
	for i := range 5 {
		l.Push(i * i)
	}
	sum := 0
	for v := range l.All() {
		sum += v
	}
	fmt.Println("sum", sum)
	var t *Tree
	for _, w := range strings.Fields("the quick brown fox jumps over the lazy dog") {
		t = t.Insert(w)
	}
	for i, k := range t.Walk() {
		if i > 4 {
			break
		}
		fmt.Print(i, ":", k, " ")
	}
	fmt.Println()
outer:
	for i := range Take(Naturals(), 10) {
		for j := range Naturals() {
			if j > i {
				continue outer
			}
			if i*j > 12 {
				break outer
			}
			fmt.Print(i*j, " ")
		}
	}
	fmt.Println()
	for i := range countdown {
		fmt.Println("t minus", i)
	}
	fmt.Println(find(Lines("alpha\nbeta\ngamma"), "b"))
	fmt.Println(find(Lines("alpha\nbeta\ngamma"), "z"))
	fmt.Println(slices.Collect(Take(Naturals(), 4)))
	m := map[string]int{"a": 1, "b": 2}
	fmt.Println(slices.Sorted(maps.Keys(m)))
	fmt.Println(find(slices.Values([]string{"x", "yy"}), "y"))
	words := slices.Collect(Lines("p\nq"))
	fmt.Println(len(words), words)
	func() {
		for v := range l.All() {
			if v == 4 {
				return
			}
			fmt.Println("v", v)
		}
		fmt.Println("not reached")
	}()
	total := 0
	l.All()(func(v int) bool { total += v; return total < 20 })
	fmt.Println(total)
}
