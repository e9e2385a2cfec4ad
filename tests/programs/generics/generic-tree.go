package main

import (
	"cmp"
	"fmt"
	"iter"
)

type node[K cmp.Ordered, V any] struct {
	key         K
	value       V
	left, right *node[K, V]
}

// TreeMap keeps its keys in order in an unbalanced tree.
type TreeMap[K cmp.Ordered, V any] struct {
	root *node[K, V]
	size int
}

func (m *TreeMap[K, V]) Put(key K, value V) {
	link := &m.root
	for *link != nil {
		switch c := cmp.Compare(key, (*link).key); {
		case c < 0:
			link = &(*link).left
		case c > 0:
			link = &(*link).right
		default:
			(*link).value = value
			return
		}
	}
	*link = &node[K, V]{key: key, value: value}
	m.size++
}

func (m *TreeMap[K, V]) Get(key K) (value V, ok bool) {
	for n := m.root; n != nil; {
		if key == n.key {
			return n.value, true
		}
		if key < n.key {
			n = n.left
		} else {
			n = n.right
		}
	}
	return
}

func (m *TreeMap[K, V]) All() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		m.root.each(yield)
	}
}

func (n *node[K, V]) each(yield func(K, V) bool) bool {
	return n == nil || n.left.each(yield) && yield(n.key, n.value) && n.right.each(yield)
}

func (m *TreeMap[K, V]) Min() (K, bool) {
	if m.root == nil {
		var zero K
		return zero, false
	}
	n := m.root
	for n.left != nil {
		n = n.left
	}
	return n.key, true
}

func main() {
	var m TreeMap[string, int]
	fmt.Println(m.Min())
	for i, w := range []string{"mango", "apple", "pear", "fig", "apple"} {
		m.Put(w, i)
	}
	fmt.Println(m.size)
	fmt.Println(m.Get("apple"))
	fmt.Println(m.Get("kiwi"))
	fmt.Println(m.Min())
	for k, v := range m.All() {
		fmt.Printf("%s:%d ", k, v)
	}
	fmt.Println()

	squares := &TreeMap[int, []int]{}
	for i := 9; i > 0; i -= 2 {
		squares.Put(i, []int{i * i})
	}
	for k, v := range squares.All() {
		if k > 6 {
			break
		}
		fmt.Print(k, v, ";")
	}
	fmt.Println(squares.size)
}
