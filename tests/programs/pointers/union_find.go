package main

import (
	"fmt"
	"sort"
)

type Set struct {
	parent *Set
	rank   int
	size   int
	name   string
}

func MakeSet(name string) *Set {
	s := &Set{name: name, size: 1}
	s.parent = s
	return s
}

func (s *Set) Find() *Set {
	if s.parent != s {
		s.parent = s.parent.Find()
	}
	return s.parent
}

func Union(a, b *Set) bool {
	a, b = a.Find(), b.Find()
	if a == b {
		return false
	}
	if a.rank < b.rank {
		a, b = b, a
	}
	b.parent = a
	a.size += b.size
	if a.rank == b.rank {
		a.rank++
	}
	return true
}

type Edge struct {
	u, v string
	w    int
}

func kruskal(edges []Edge) (tree []Edge, total int, sets map[string]*Set) {
	sets = map[string]*Set{}
	for _, e := range edges {
		for _, n := range [...]string{e.u, e.v} {
			if sets[n] == nil {
				sets[n] = MakeSet(n)
			}
		}
	}
	sort.SliceStable(edges, func(i, j int) bool { return edges[i].w < edges[j].w })
	for _, e := range edges {
		if Union(sets[e.u], sets[e.v]) {
			tree = append(tree, e)
			total += e.w
		}
	}
	return
}

func main() {
	tree, total, sets := kruskal([]Edge{
		{"A", "B", 7}, {"A", "D", 5}, {"B", "C", 8}, {"B", "D", 9}, {"B", "E", 7}, {"C", "E", 5},
		{"D", "E", 15}, {"D", "F", 6}, {"E", "F", 8}, {"E", "G", 9}, {"F", "G", 11}, {"X", "Y", 1},
	})
	for _, e := range tree {
		fmt.Printf("%s-%s %d\n", e.u, e.v, e.w)
	}
	fmt.Println("total", total)
	fmt.Println(sets["A"].Find() == sets["G"].Find(), sets["A"].Find() == sets["X"].Find())
	fmt.Println(sets["C"].Find().size, sets["Y"].Find().size)
}
