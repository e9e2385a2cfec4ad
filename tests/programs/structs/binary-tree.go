package main

import "fmt"

type Tree struct {
	Left  *Tree
	Value int
	Right *Tree
}

func (t *Tree) Insert(v int) *Tree {
	if t == nil {
		return &Tree{nil, v, nil}
	}
	if v < t.Value {
		t.Left = t.Left.Insert(v)
	} else if v > t.Value {
		t.Right = t.Right.Insert(v)
	}
	return t
}

func (t *Tree) Walk(visit func(int)) {
	if t == nil {
		return
	}
	t.Left.Walk(visit)
	visit(t.Value)
	t.Right.Walk(visit)
}

func (t *Tree) Height() int {
	if t == nil {
		return 0
	}
	return 1 + max(t.Left.Height(), t.Right.Height())
}

func (t *Tree) Has(v int) bool {
	for cur := t; cur != nil; {
		switch {
		case v == cur.Value:
			return true
		case v < cur.Value:
			cur = cur.Left
		default:
			cur = cur.Right
		}
	}
	return false
}

func (t *Tree) String() string {
	if t == nil {
		return "()"
	}
	return fmt.Sprintf("(%v %d %v)", t.Left, t.Value, t.Right)
}

func levels(root *Tree) (out [][]int) {
	if root == nil {
		return nil
	}
	queue := []*Tree{root}
	for len(queue) > 0 {
		var row []int
		var next []*Tree
		for _, n := range queue {
			row = append(row, n.Value)
			if n.Left != nil {
				next = append(next, n.Left)
			}
			if n.Right != nil {
				next = append(next, n.Right)
			}
		}
		out = append(out, row)
		queue = next
	}
	return
}

func mirror(t *Tree) {
	if t != nil {
		t.Left, t.Right = t.Right, t.Left
		mirror(t.Left)
		mirror(t.Right)
	}
}

func main() {
	var root *Tree
	for _, v := range []int{8, 3, 10, 1, 6, 14, 4, 7, 13, 3} {
		root = root.Insert(v)
	}
	var sorted []int
	root.Walk(func(v int) { sorted = append(sorted, v) })
	fmt.Println(sorted, root.Height())
	fmt.Println(root.Has(7), root.Has(5))
	fmt.Println(levels(root))
	mirror(root)
	fmt.Println(root)
	fmt.Println(levels(root)[1], levels(nil))
}
