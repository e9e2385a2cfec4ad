package main

import (
	"container/heap"
	"fmt"
	"strings"
)

type point struct{ r, c int }

func (p point) add(q point) point { return point{p.r + q.r, p.c + q.c} }

type state struct {
	pos  point
	cost int
	prev *state
}

type frontier []*state

func (f frontier) Len() int           { return len(f) }
func (f frontier) Less(i, j int) bool { return f[i].cost < f[j].cost }
func (f frontier) Swap(i, j int)      { f[i], f[j] = f[j], f[i] }
func (f *frontier) Push(x any)        { *f = append(*f, x.(*state)) }
func (f *frontier) Pop() any {
	last := len(*f) - 1
	s := (*f)[last]
	*f = (*f)[:last]
	return s
}

var dirs = [...]point{{0, 1}, {1, 0}, {0, -1}, {-1, 0}}

const cave = `1163751742
1381373672
2136511328
3694931569
7463417111
1319128137
1359912421
3125421639
1293138521
2311944581`

func shortest(grid []string, from, to point) (*state, int) {
	best := map[point]int{from: 0}
	f := &frontier{{pos: from}}
	expanded := 0
	for f.Len() > 0 {
		s := heap.Pop(f).(*state)
		if s.pos == to {
			return s, expanded
		}
		if s.cost > best[s.pos] {
			continue
		}
		expanded++
		for _, d := range dirs {
			p := s.pos.add(d)
			if p.r < 0 || p.r >= len(grid) || p.c < 0 || p.c >= len(grid[p.r]) || grid[p.r][p.c] == '#' {
				continue
			}
			cost := s.cost + int(grid[p.r][p.c]-'0')
			if old, ok := best[p]; !ok || cost < old {
				best[p] = cost
				heap.Push(f, &state{p, cost, s})
			}
		}
	}
	return nil, expanded
}

func main() {
	grid := strings.Split(cave, "\n")
	end, n := shortest(grid, point{}, point{9, 9})
	fmt.Println("cost", end.cost, "expanded at most 100:", n <= 100)
	steps, weight := 0, 0
	for s := end; s.prev != nil; s = s.prev {
		steps++
		weight += int(grid[s.pos.r][s.pos.c] - '0')
	}
	fmt.Println("steps at least 18:", steps >= 18, "weight", weight)
	walled := []string{"1#1", "1#1", "111"}
	end, _ = shortest(walled, point{0, 0}, point{0, 2})
	var path []point
	for s := end; s != nil; s = s.prev {
		path = append([]point{s.pos}, path...)
	}
	fmt.Println(end.cost, path)
	none, n := shortest([]string{"1#1"}, point{0, 0}, point{0, 2})
	fmt.Println(none == nil, n)
}
