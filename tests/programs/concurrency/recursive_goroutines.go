package main

import (
	"fmt"
	"sync"
)

type Node struct {
	Val         int
	Left, Right *Node
}

func build(depth int) *Node {
	if depth == 0 {
		return nil
	}
	return &Node{Val: depth, Left: build(depth - 1), Right: build(depth - 1)}
}

func sumTree(n *Node) int {
	if n == nil {
		return 0
	}
	ch := make(chan int, 2)
	go func() { ch <- sumTree(n.Left) }()
	go func() { ch <- sumTree(n.Right) }()
	return n.Val + <-ch + <-ch
}

type Graph struct {
	adj map[int][]int
}

func (g *Graph) Visit(start int) []int {
	seen := map[int]bool{}
	var mu sync.Mutex
	var order []int
	var wg sync.WaitGroup
	var walk func(int)
	walk = func(v int) {
		defer wg.Done()
		mu.Lock()
		if seen[v] {
			mu.Unlock()
			return
		}
		seen[v] = true
		order = append(order, v)
		mu.Unlock()
		for _, w := range g.adj[v] {
			wg.Add(1)
			go walk(w)
		}
	}
	wg.Add(1)
	go walk(start)
	wg.Wait()
	return order
}

func fib(n int) int {
	if n < 2 {
		return n
	}
	c := make(chan int)
	go func() { c <- fib(n - 1) }()
	go func() { c <- fib(n - 2) }()
	return <-c + <-c
}

func main() {
	fmt.Println(sumTree(build(4)))
	g := &Graph{adj: map[int][]int{1: {2, 3}, 2: {4}, 3: {4}, 4: {}}}
	fmt.Println(len(g.Visit(1)))
	fmt.Println(fib(8))
}
