package main

import "fmt"

type Grid struct {
	cells [][]int
	w, h  int
}

func NewGrid(w, h int) *Grid {
	g := &Grid{w: w, h: h}
	g.cells = make([][]int, h)
	for y := range g.cells {
		g.cells[y] = make([]int, w)
	}
	return g
}

func (g *Grid) FillRow(y, v int) {
	row := g.cells[y]
	for x := range row {
		row[x] = v + x
	}
}

func (g *Grid) Sum() int {
	total := 0
	for _, row := range g.cells {
		for _, c := range row {
			total += c
		}
	}
	return total
}

func scale(m [][]int, k int) {
	for _, row := range m {
		for j := range row {
			row[j] *= k
		}
	}
}

func main() {
	g := NewGrid(3, 2)
	g.FillRow(0, 1)
	g.FillRow(1, 10)
	fmt.Println(g.cells, g.Sum())
	scale(g.cells, 2)
	fmt.Println(g.cells, g.Sum())
	m := make([][]float64, 2)
	for i := range m {
		m[i] = make([]float64, 2)
		r := m[i]
		r[0] = float64(i)
		r[1] = 0.5
	}
	fmt.Println(m)
	first := m[0]
	first[1] = 9
	fmt.Println(m[0][1], len(first))
	last := m[len(m)-1]
	last[0] += 4
	fmt.Println(last, m)
	tri := [][]int{{1}}
	for i := 1; i < 5; i++ {
		prev := tri[i-1]
		row := make([]int, i+1)
		row[0], row[i] = 1, 1
		for j := 1; j < i; j++ {
			row[j] = prev[j-1] + prev[j]
		}
		tri = append(tri, row)
	}
	fmt.Println(tri)
}
