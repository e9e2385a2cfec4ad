package main

import "fmt"

type Numeric interface {
	~int | ~int64 | ~float64
}

type Matrix[T Numeric] [][]T

func Make[T Numeric](r, c int, f func(i, j int) T) Matrix[T] {
	m := make(Matrix[T], r)
	for i := range m {
		m[i] = make([]T, c)
		for j := range m[i] {
			m[i][j] = f(i, j)
		}
	}
	return m
}

func (m Matrix[T]) Mul(o Matrix[T]) (Matrix[T], error) {
	if len(m[0]) != len(o) {
		return nil, fmt.Errorf("cannot multiply %dx%d by %dx%d", len(m), len(m[0]), len(o), len(o[0]))
	}
	return Make(len(m), len(o[0]), func(i, j int) T {
		var sum T
		for k := range o {
			sum += m[i][k] * o[k][j]
		}
		return sum
	}), nil
}

func (m Matrix[T]) Trace() (t T) {
	for i := range m {
		t += m[i][i]
	}
	return
}

type Grid[T comparable] struct {
	w, h  int
	cells []T
}

func NewGrid[T comparable](w, h int, fill T) Grid[T] {
	g := Grid[T]{w: w, h: h, cells: make([]T, w*h)}
	for i := range g.cells {
		g.cells[i] = fill
	}
	return g
}

func (g *Grid[T]) At(x, y int) *T { return &g.cells[y*g.w+x] }

func (g *Grid[T]) Count(v T) int {
	n := 0
	for _, c := range g.cells {
		if c == v {
			n++
		}
	}
	return n
}

func FloodFill[T comparable](g *Grid[T], x, y int, to T) int {
	if x < 0 || y < 0 || x >= g.w || y >= g.h {
		return 0
	}
	from := *g.At(x, y)
	if from == to {
		return 0
	}
	*g.At(x, y) = to
	n := 1
	for _, d := range [][2]int{{1, 0}, {-1, 0}, {0, 1}, {0, -1}} {
		nx, ny := x+d[0], y+d[1]
		if nx >= 0 && ny >= 0 && nx < g.w && ny < g.h && *g.At(nx, ny) == from {
			n += FloodFill(g, nx, ny, to)
		}
	}
	return n
}

func main() {
	a := Make(2, 3, func(i, j int) int { return i*3 + j })
	b := Make(3, 2, func(i, j int) int { return i - j })
	c, err := a.Mul(b)
	fmt.Println(c, err, c.Trace())
	_, err = a.Mul(a)
	fmt.Println(err)
	f := Matrix[float64]{{0.5, 1}, {2, 0.25}}
	ff, _ := f.Mul(f)
	fmt.Println(ff, f.Trace())

	g := NewGrid(6, 4, '.')
	for y := range g.h {
		*g.At(3, y) = '#'
	}
	*g.At(3, 2)++
	fmt.Println(g.Count('.'), g.Count('#'))
	fmt.Println(FloodFill(&g, 0, 0, 'o'), FloodFill(&g, 0, 0, 'o'), FloodFill(&g, -1, 0, 'x'))
	for y := 0; y < g.h; y++ {
		fmt.Println(string(g.cells[y*g.w : (y+1)*g.w]))
	}
}
