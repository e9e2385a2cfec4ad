package main

import (
	"fmt"
	"strings"
)

type Vertex struct {
	Name    string
	Edges   []*Vertex
	visited bool
	parent  *Vertex
	dist    int
}

type Graph struct {
	byName map[string]*Vertex
	order  []*Vertex
}

func (g *Graph) vertex(name string) *Vertex {
	if v := g.byName[name]; v != nil {
		return v
	}
	v := &Vertex{Name: name, dist: -1}
	g.byName[name] = v
	g.order = append(g.order, v)
	return v
}

func (g *Graph) connect(a, b string) {
	va, vb := g.vertex(a), g.vertex(b)
	va.Edges = append(va.Edges, vb)
	vb.Edges = append(vb.Edges, va)
}

func (g *Graph) bfs(start string) {
	for _, v := range g.order {
		v.visited, v.parent, v.dist = false, nil, -1
	}
	s := g.vertex(start)
	s.visited, s.dist = true, 0
	queue := []*Vertex{s}
	for len(queue) > 0 {
		v := queue[0]
		queue = queue[1:]
		for _, w := range v.Edges {
			if !w.visited {
				w.visited = true
				w.parent = v
				w.dist = v.dist + 1
				queue = append(queue, w)
			}
		}
	}
}

func (g *Graph) path(to string) string {
	v := g.byName[to]
	if v == nil || !v.visited {
		return "none"
	}
	var names []string
	for ; v != nil; v = v.parent {
		names = append([]string{v.Name}, names...)
	}
	return strings.Join(names, ">")
}

func main() {
	g := &Graph{byName: map[string]*Vertex{}}
	for _, e := range []string{"A-B", "A-C", "B-D", "C-D", "D-E", "E-F", "C-F", "X-Y"} {
		a, b, _ := strings.Cut(e, "-")
		g.connect(a, b)
	}
	for _, s := range []string{"A", "F"} {
		g.bfs(s)
		for _, v := range g.order {
			fmt.Printf("%s=%d ", v.Name, v.dist)
		}
		fmt.Println("| path to E:", g.path("E"), "to X:", g.path("X"), "to Q:", g.path("Q"))
	}
}
