package main

import "fmt"

type node[K ~int | ~string] struct {
	key         K
	height      int
	left, right *node[K]
}

func height[K ~int | ~string](n *node[K]) int {
	if n == nil {
		return 0
	}
	return n.height
}

func (n *node[K]) fix() { n.height = 1 + max(height(n.left), height(n.right)) }

func (n *node[K]) balance() int { return height(n.left) - height(n.right) }

func rotateRight[K ~int | ~string](y *node[K]) *node[K] {
	x := y.left
	y.left, x.right = x.right, y
	y.fix()
	x.fix()
	return x
}

func rotateLeft[K ~int | ~string](x *node[K]) *node[K] {
	y := x.right
	x.right, y.left = y.left, x
	x.fix()
	y.fix()
	return y
}

func insert[K ~int | ~string](n *node[K], key K) *node[K] {
	if n == nil {
		return &node[K]{key: key, height: 1}
	}
	switch {
	case key < n.key:
		n.left = insert(n.left, key)
	case key > n.key:
		n.right = insert(n.right, key)
	default:
		return n
	}
	n.fix()
	switch b := n.balance(); {
	case b > 1:
		if key > n.left.key {
			n.left = rotateLeft(n.left)
		}
		return rotateRight(n)
	case b < -1:
		if key < n.right.key {
			n.right = rotateRight(n.right)
		}
		return rotateLeft(n)
	}
	return n
}

func (n *node[K]) show() string {
	if n == nil {
		return "."
	}
	if n.left == nil && n.right == nil {
		return fmt.Sprint(n.key)
	}
	return fmt.Sprintf("(%s %v %s)", n.left.show(), n.key, n.right.show())
}

func main() {
	var root *node[int]
	for i := 1; i <= 10; i++ {
		root = insert(root, i)
	}
	fmt.Println(root.show(), root.height, root.key)
	var zig *node[int]
	for _, k := range []int{50, 20, 30, 70, 60, 10, 15, 20} {
		zig = insert(zig, k)
		fmt.Println(k, zig.show())
	}
	var words *node[string]
	for _, w := range []string{"d", "c", "b", "a", "e", "f", "g"} {
		words = insert(words, w)
	}
	fmt.Println(words.show(), words.balance())
}
