package main

import (
	"fmt"
	"strings"
)

const maze = `
###########
#S..#.....#
#.#.#.###.#
#.#...#...#
#.#####.#.#
#.......#E#
###########`

type pos struct{ r, c int }

type step struct {
	pos
	dist int
}

func find(grid [][]byte, want byte) (pos, bool) {
	for r, row := range grid {
		for c, b := range row {
			if b == want {
				return pos{r, c}, true
			}
		}
	}
	return pos{}, false
}

func solve(grid [][]byte) int {
	start, _ := find(grid, 'S')
	end, ok := find(grid, 'E')
	if !ok {
		return -1
	}
	from := map[pos]pos{start: start}
	queue := []step{{start, 0}}
	for ; len(queue) > 0; queue = queue[1:] {
		cur := queue[0]
		if cur.pos == end {
			for p := from[end]; p != start; p = from[p] {
				grid[p.r][p.c] = 'o'
			}
			return cur.dist
		}
		for _, d := range [4]pos{{0, 1}, {1, 0}, {0, -1}, {-1, 0}} {
			next := pos{cur.r + d.r, cur.c + d.c}
			if grid[next.r][next.c] == '#' {
				continue
			}
			if _, seen := from[next]; seen {
				continue
			}
			from[next] = cur.pos
			queue = append(queue, step{next, cur.dist + 1})
		}
	}
	return -1
}

func islands(rows ...string) int {
	land := make(map[pos]bool)
	for r, row := range rows {
		for c, ch := range row {
			if ch == '#' {
				land[pos{r, c}] = true
			}
		}
	}
	n := 0
	var sink func(p pos)
	sink = func(p pos) {
		if !land[p] {
			return
		}
		delete(land, p)
		sink(pos{p.r + 1, p.c})
		sink(pos{p.r - 1, p.c})
		sink(pos{p.r, p.c + 1})
		sink(pos{p.r, p.c - 1})
	}
	for len(land) > 0 {
		for p := range land {
			sink(p)
			n++
			break
		}
	}
	return n
}

func main() {
	var grid [][]byte
	for _, line := range strings.Split(strings.TrimSpace(maze), "\n") {
		grid = append(grid, []byte(line))
	}
	fmt.Println("steps:", solve(grid))
	for _, row := range grid {
		fmt.Println(string(row))
	}
	grid[5][9] = '.'
	fmt.Println(solve(grid))
	fmt.Println(islands("##..#", "#...#", "..#..", "##.##"), islands(), islands("..."))
}
