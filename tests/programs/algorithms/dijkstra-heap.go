package main

import (
	"container/heap"
	"fmt"
	"math"
)

type edge struct{ to, cost int }

type item struct {
	node, dist int
}

type queue []item

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].dist < q[j].dist }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(item)) }
func (q *queue) Pop() any {
	old := *q
	n := len(old)
	it := old[n-1]
	*q = old[:n-1]
	return it
}

func dijkstra(graph [][]edge, src int) (dist, prev []int) {
	dist = make([]int, len(graph))
	prev = make([]int, len(graph))
	for i := range dist {
		dist[i], prev[i] = math.MaxInt, -1
	}
	dist[src] = 0
	pq := &queue{{src, 0}}
	for pq.Len() > 0 {
		cur := heap.Pop(pq).(item)
		if cur.dist > dist[cur.node] {
			continue
		}
		for _, e := range graph[cur.node] {
			if d := cur.dist + e.cost; d < dist[e.to] {
				dist[e.to] = d
				prev[e.to] = cur.node
				heap.Push(pq, item{e.to, d})
			}
		}
	}
	return
}

func path(prev []int, to int) []int {
	if to < 0 {
		return nil
	}
	return append(path(prev, prev[to]), to)
}

func main() {
	graph := make([][]edge, 7)
	connect := func(a, b, cost int) {
		graph[a] = append(graph[a], edge{b, cost})
		graph[b] = append(graph[b], edge{to: a, cost: cost})
	}
	connect(0, 1, 7)
	connect(0, 2, 9)
	connect(0, 5, 14)
	connect(1, 2, 10)
	connect(1, 3, 15)
	connect(2, 3, 11)
	connect(2, 5, 2)
	connect(3, 4, 6)
	connect(4, 5, 9)

	dist, prev := dijkstra(graph, 0)
	for n, d := range dist {
		if d == math.MaxInt {
			fmt.Println(n, "unreachable")
			continue
		}
		fmt.Println(n, d, path(prev, n))
	}

	h := &queue{{1, 5}, {2, 3}, {3, 9}}
	heap.Init(h)
	heap.Push(h, item{4, 1})
	(*h)[len(*h)-1].dist = 0
	heap.Fix(h, len(*h)-1)
	for h.Len() > 0 {
		fmt.Printf("%v ", heap.Pop(h))
	}
	fmt.Println()
}
