package main

import "fmt"

// A Tour of Go: are two binary trees equivalent?

type Tree struct {
	Left  *Tree
	Value int
	Right *Tree
}

func insert(t *Tree, v int) *Tree {
	if t == nil {
		return &Tree{nil, v, nil}
	}
	if v < t.Value {
		t.Left = insert(t.Left, v)
	} else {
		t.Right = insert(t.Right, v)
	}
	return t
}

func build(order []int, k int) *Tree {
	var t *Tree
	for _, v := range order {
		t = insert(t, v*k)
	}
	return t
}

func walk(t *Tree, ch chan<- int) {
	var rec func(*Tree)
	rec = func(t *Tree) {
		if t != nil {
			rec(t.Left)
			ch <- t.Value
			rec(t.Right)
		}
	}
	rec(t)
	close(ch)
}

func same(a, b *Tree) bool {
	ca, cb := make(chan int, 20), make(chan int, 20)
	go walk(a, ca)
	go walk(b, cb)
	for {
		x, okx := <-ca
		y, oky := <-cb
		if okx != oky || x != y {
			return false
		}
		if !okx {
			return true
		}
	}
}

func (t *Tree) String() string {
	if t == nil {
		return "()"
	}
	s := ""
	if t.Left != nil {
		s += t.Left.String() + " "
	}
	s += fmt.Sprint(t.Value)
	if t.Right != nil {
		s += " " + t.Right.String()
	}
	return "(" + s + ")"
}

func main() {
	a := build([]int{7, 4, 10, 5, 2, 3, 6, 1, 9, 8}, 1)
	b := build([]int{5, 1, 9, 2, 8, 3, 7, 4, 6, 10}, 1)
	c := build([]int{1, 2, 3}, 2)
	fmt.Println(a)
	fmt.Println(b)
	fmt.Println(same(a, b), same(a, c), same(c, c), same(nil, nil))
	ch := make(chan int)
	go walk(c, ch)
	for v := range ch {
		fmt.Print(v, " ")
	}
	fmt.Println()
}
