package main

import (
	"fmt"
	"sort"
)

type UnionFind struct {
	parent, size []int
	count        int
}

func New(n int) *UnionFind {
	uf := &UnionFind{make([]int, n), make([]int, n), n}
	for i := range uf.parent {
		uf.parent[i] = i
		uf.size[i] = 1
	}
	return uf
}

func (uf *UnionFind) Find(x int) int {
	for uf.parent[x] != x {
		uf.parent[x] = uf.parent[uf.parent[x]]
		x = uf.parent[x]
	}
	return x
}

func (uf *UnionFind) Union(a, b int) bool {
	ra, rb := uf.Find(a), uf.Find(b)
	if ra == rb {
		return false
	}
	if uf.size[ra] < uf.size[rb] {
		ra, rb = rb, ra
	}
	uf.parent[rb] = ra
	uf.size[ra] += uf.size[rb]
	uf.count--
	return true
}

type Edge struct {
	U, V   int
	Weight float64
}

func kruskal(n int, edges []Edge) (tree []Edge, total float64) {
	sorted := make([]Edge, len(edges))
	copy(sorted, edges)
	sort.Slice(sorted, func(i, j int) bool { return sorted[i].Weight < sorted[j].Weight })
	uf := New(n)
	for _, e := range sorted {
		if uf.Union(e.U, e.V) {
			tree = append(tree, e)
			total += e.Weight
		}
		if uf.count == 1 {
			break
		}
	}
	return tree, total
}

func main() {
	uf := New(10)
	for _, p := range [][2]int{{4, 3}, {3, 8}, {6, 5}, {9, 4}, {2, 1}, {8, 9}, {5, 0}, {7, 2}, {6, 1}, {1, 0}, {6, 7}} {
		if !uf.Union(p[0], p[1]) {
			fmt.Println(p, "already connected")
		}
	}
	fmt.Println(uf.count, uf.Find(8) == uf.Find(3), uf.Find(0) == uf.Find(9), uf.size[uf.Find(0)])

	edges := []Edge{{0, 1, 4}, {0, 7, 8.5}, {1, 2, 8}, {1, 7, 11}, {2, 3, 7}, {2, 8, 2}, {2, 5, 4.5},
		{3, 4, 9}, {3, 5, 14}, {4, 5, 10}, {5, 6, 2.5}, {6, 7, 1}, {6, 8, 6}, {7, 8, 7.5}}
	tree, total := kruskal(9, edges)
	fmt.Println(len(tree), total)
	fmt.Println(tree)
	fmt.Println(edges[0], edges[len(edges)-1])
}
