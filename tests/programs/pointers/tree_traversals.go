package main

import "fmt"

type node struct {
	value       int
	left, right *node
}

func (n *node) iterPreorder(visit func(int)) {
	if n == nil {
		return
	}
	visit(n.value)
	n.left.iterPreorder(visit)
	n.right.iterPreorder(visit)
}

func (n *node) iterInorder(visit func(int)) {
	if n == nil {
		return
	}
	n.left.iterInorder(visit)
	visit(n.value)
	n.right.iterInorder(visit)
}

func (n *node) iterPostorder(visit func(int)) {
	if n == nil {
		return
	}
	n.left.iterPostorder(visit)
	n.right.iterPostorder(visit)
	visit(n.value)
}

func (n *node) iterLevelorder(visit func(int)) {
	if n == nil {
		return
	}
	for queue := []*node{n}; ; {
		n = queue[0]
		visit(n.value)
		copy(queue, queue[1:])
		queue = queue[:len(queue)-1]
		if n.left != nil {
			queue = append(queue, n.left)
		}
		if n.right != nil {
			queue = append(queue, n.right)
		}
		if len(queue) == 0 {
			return
		}
	}
}

func invert(n *node) *node {
	if n == nil {
		return nil
	}
	return &node{n.value, invert(n.right), invert(n.left)}
}

func isMirror(a, b *node) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.value == b.value && isMirror(a.left, b.right) && isMirror(a.right, b.left)
}

func main() {
	tree := &node{1,
		&node{2,
			&node{4, &node{7, nil, nil}, nil},
			&node{5, nil, nil}},
		&node{3,
			&node{6, &node{8, nil, nil}, &node{9, nil, nil}},
			nil}}
	show := func(v int) { fmt.Print(v, " ") }
	for _, t := range []struct {
		name string
		walk func(func(int))
	}{
		{"preorder", tree.iterPreorder},
		{"inorder", tree.iterInorder},
		{"postorder", tree.iterPostorder},
		{"level-order", tree.iterLevelorder},
	} {
		fmt.Printf("%-12s ", t.name+":")
		t.walk(show)
		fmt.Println()
	}
	inv := invert(tree)
	inv.iterLevelorder(show)
	fmt.Println(isMirror(tree, inv), isMirror(tree, tree))
}
