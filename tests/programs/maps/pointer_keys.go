package main

import (
	"fmt"
	"sort"
)

type Vertex struct {
	Name  string
	Edges map[*Vertex]int
}

type Graph struct {
	vertices []*Vertex
}

func (g *Graph) Add(name string) *Vertex {
	v := &Vertex{Name: name, Edges: map[*Vertex]int{}}
	g.vertices = append(g.vertices, v)
	return v
}

func (v *Vertex) Connect(o *Vertex, w int) {
	v.Edges[o] = w
	o.Edges[v] = w
}

func bfs(start *Vertex, goal *Vertex) []string {
	prev := map[*Vertex]*Vertex{start: nil}
	visited := map[*Vertex]bool{start: true}
	queue := []*Vertex{start}
	for len(queue) > 0 {
		cur := queue[0]
		queue = queue[1:]
		if cur == goal {
			break
		}
		var next []*Vertex
		for n := range cur.Edges {
			next = append(next, n)
		}
		sort.Slice(next, func(i, j int) bool { return next[i].Name < next[j].Name })
		for _, n := range next {
			if visited[n] {
				continue
			}
			visited[n] = true
			prev[n] = cur
			queue = append(queue, n)
		}
	}
	var path []string
	for at := goal; at != nil; at = prev[at] {
		path = append([]string{at.Name}, path...)
	}
	return path
}

func dfs(v *Vertex, seen map[*Vertex]struct{}, f func(*Vertex)) {
	if _, ok := seen[v]; ok {
		return
	}
	seen[v] = struct{}{}
	f(v)
	keys := make([]*Vertex, 0, len(v.Edges))
	for k := range v.Edges {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(a, b int) bool { return keys[a].Name < keys[b].Name })
	for _, k := range keys {
		dfs(k, seen, f)
	}
}

func clone(v *Vertex, memo map[*Vertex]*Vertex) *Vertex {
	if v == nil {
		return nil
	}
	if c, ok := memo[v]; ok {
		return c
	}
	c := &Vertex{Name: v.Name + "'", Edges: make(map[*Vertex]int)}
	memo[v] = c
	for n, w := range v.Edges {
		c.Edges[clone(n, memo)] = w
	}
	return c
}

func main() {
	g := &Graph{}
	a, b, c, d := g.Add("a"), g.Add("b"), g.Add("c"), g.Add("d")
	a.Connect(b, 1)
	b.Connect(c, 2)
	c.Connect(d, 3)
	a.Connect(d, 10)
	fmt.Println(bfs(a, c))
	dfs(a, map[*Vertex]struct{}{}, func(v *Vertex) { fmt.Print(v.Name, " ") })
	fmt.Println()
	k := clone(a, map[*Vertex]*Vertex{})
	fmt.Println(k.Name, len(k.Edges))
	dist := make(map[*Vertex]int)
	for i, v := range g.vertices {
		dist[v] = i * 10
	}
	delete(dist, a)
	total := 0
	for v, x := range dist {
		total += x + len(v.Name)
	}
	fmt.Println(total, len(dist), dist[a], dist[d])
}
