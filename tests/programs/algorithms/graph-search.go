package main

import (
	"fmt"
	"sort"
)

type Graph struct {
	adj map[string][]string
}

func NewGraph(edges [][2]string) *Graph {
	g := &Graph{adj: make(map[string][]string)}
	for _, e := range edges {
		g.adj[e[0]] = append(g.adj[e[0]], e[1])
		g.adj[e[1]] = append(g.adj[e[1]], e[0])
	}
	for _, ns := range g.adj {
		sort.Strings(ns)
	}
	return g
}

func (g *Graph) BFS(from, to string) []string {
	parent := map[string]string{from: ""}
	queue := []string{from}
	for len(queue) > 0 {
		cur := queue[0]
		queue = queue[1:]
		if cur == to {
			var path []string
			for n := to; n != ""; n = parent[n] {
				path = append([]string{n}, path...)
			}
			return path
		}
		for _, n := range g.adj[cur] {
			if _, seen := parent[n]; !seen {
				parent[n] = cur
				queue = append(queue, n)
			}
		}
	}
	return nil
}

func (g *Graph) DFS(start string, visit func(string)) {
	seen := make(map[string]bool)
	var walk func(string)
	walk = func(n string) {
		if seen[n] {
			return
		}
		seen[n] = true
		visit(n)
		for _, m := range g.adj[n] {
			walk(m)
		}
	}
	walk(start)
}

func (g *Graph) Components() (out [][]string) {
	done := map[string]bool{}
	nodes := make([]string, 0, len(g.adj))
	for n := range g.adj {
		nodes = append(nodes, n)
	}
	sort.Strings(nodes)
	for _, n := range nodes {
		if done[n] {
			continue
		}
		var comp []string
		g.DFS(n, func(m string) {
			done[m] = true
			comp = append(comp, m)
		})
		out = append(out, comp)
	}
	return out
}

func main() {
	g := NewGraph([][2]string{
		{"a", "b"}, {"a", "c"}, {"b", "d"}, {"c", "d"}, {"d", "e"}, {"x", "y"},
	})
	fmt.Println(g.BFS("a", "e"), g.BFS("a", "x") == nil, g.BFS("b", "b"))
	var order []string
	g.DFS("e", func(n string) { order = append(order, n) })
	fmt.Println(order)
	for i, c := range g.Components() {
		fmt.Println(i, len(c), c)
	}
	fmt.Println(g.adj)
}
