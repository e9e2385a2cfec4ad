package main

import (
	"flag"
	"fmt"
)

type Node struct{ l, r *Node }

func bottomUp(d uint32) *Node {
	if d == 0 {
		return &Node{}
	}
	return &Node{l: bottomUp(d - 1), r: bottomUp(d - 1)}
}

func (n *Node) Check() int {
	if n.l == nil {
		return 1
	}
	return 1 + n.l.Check() + n.r.Check()
}

// Treap nodes carry a priority from a small generator.
type Treap struct {
	key, prio   uint32
	left, right *Treap
}

var state uint32 = 2463534242

func random() uint32 {
	state ^= state << 13
	state ^= state >> 17
	state ^= state << 5
	return state
}

func split(t *Treap, key uint32) (l, r *Treap) {
	if t == nil {
		return nil, nil
	}
	if t.key < key {
		t.right, r = split(t.right, key)
		return t, r
	}
	l, t.left = split(t.left, key)
	return l, t
}

func insert(t *Treap, n *Treap) *Treap {
	if t == nil {
		return n
	}
	if n.prio > t.prio {
		n.left, n.right = split(t, n.key)
		return n
	}
	if n.key < t.key {
		t.left = insert(t.left, n)
	} else {
		t.right = insert(t.right, n)
	}
	return t
}

func keys(t *Treap, out []uint32) []uint32 {
	if t == nil {
		return out
	}
	out = keys(t.left, out)
	out = append(out, t.key)
	return keys(t.right, out)
}

var depth = flag.Uint("n", 8, "depth of the trees")

func main() {
	flag.Parse()
	n := uint32(*depth)
	const minDepth = 4
	maxDepth := max(minDepth+2, n)

	fmt.Printf("stretch tree of depth %d\t check: %d\n", maxDepth+1, bottomUp(maxDepth+1).Check())
	long := bottomUp(maxDepth)
	for d := uint32(minDepth); d <= maxDepth; d += 2 {
		iterations := 1 << (maxDepth - d + minDepth)
		check := 0
		for i := 0; i < iterations; i++ {
			check += bottomUp(d).Check()
		}
		fmt.Printf("%d\t trees of depth %d\t check: %d\n", iterations, d, check)
	}
	fmt.Printf("long lived tree of depth %d\t check: %d\n", maxDepth, long.Check())

	var root *Treap
	for i := 0; i < 12; i++ {
		root = insert(root, &Treap{key: random() % 100, prio: random()})
	}
	fmt.Println(keys(root, nil))
	low, high := split(root, 50)
	fmt.Println(len(keys(low, nil)), len(keys(high, nil)))
}
