package main

import (
	"fmt"
	"strings"
)

const size = 11

type Ant struct {
	x, y, dir int
}

var dx, dy = [4]int{0, 1, 0, -1}, [4]int{-1, 0, 1, 0}

func (a *Ant) step(grid *[size][size]bool) bool {
	cell := &grid[a.y][a.x]
	if *cell {
		a.dir = (a.dir + 3) % 4
	} else {
		a.dir = (a.dir + 1) % 4
	}
	*cell = !*cell
	a.x += dx[a.dir]
	a.y += dy[a.dir]
	return a.x >= 0 && a.y >= 0 && a.x < size && a.y < size
}

type Canvas struct {
	w, h  int
	cells []string
}

func NewCanvas(w, h int) Canvas {
	c := Canvas{w: w, h: h, cells: make([]string, w*h)}
	for i := range c.cells {
		c.cells[i] = " "
	}
	return c
}

func (c Canvas) Plot(x, y int, s string) {
	if x >= 0 && y >= 0 && x < c.w && y < c.h {
		c.cells[y*c.w+x] = s
	}
}

func (c Canvas) Line(x0, y0, x1, y1 int, s string) {
	abs := func(n int) int {
		if n < 0 {
			return -n
		}
		return n
	}
	sx, sy := 1, 1
	if x0 > x1 {
		sx = -1
	}
	if y0 > y1 {
		sy = -1
	}
	ddx, ddy := abs(x1-x0), -abs(y1-y0)
	for err := ddx + ddy; ; {
		c.Plot(x0, y0, s)
		if x0 == x1 && y0 == y1 {
			return
		}
		if e2 := 2 * err; e2 >= ddy {
			err += ddy
			x0 += sx
			if e2 <= ddx {
				err += ddx
				y0 += sy
			}
		} else {
			err += ddx
			y0 += sy
		}
	}
}

func rule(n uint8, width, gens int) {
	row := make([]uint8, width)
	row[width/2] = 1
	for range gens {
		var sb strings.Builder
		next := make([]uint8, width)
		for i, c := range row {
			sb.WriteByte(" #"[c])
			l, r := row[(i+width-1)%width], row[(i+1)%width]
			next[i] = n >> (l<<2 | c<<1 | r) & 1
		}
		fmt.Println(strings.TrimRight(sb.String(), " "))
		row = next
	}
}

func main() {
	var grid [size][size]bool
	ant := Ant{size / 2, size / 2, 0}
	steps := 1
	for ant.step(&grid) && steps < 200 {
		steps++
	}
	black := 0
	for _, row := range grid {
		for _, c := range row {
			if c {
				black++
			}
		}
	}
	fmt.Println(steps, black, ant)
	c := NewCanvas(16, 6)
	c.Line(0, 0, 15, 5, "*")
	c.Line(15, 0, 0, 5, "o")
	for y := range c.h {
		fmt.Println("[" + strings.Join(c.cells[y*c.w:(y+1)*c.w], "") + "]")
	}
	rule(90, 31, 8)
}
