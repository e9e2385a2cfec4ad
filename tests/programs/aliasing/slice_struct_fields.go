package main

import "fmt"

type Row struct {
	cells []int
	sum   *int
}

type Sheet struct {
	rows []Row
	all  []int
}

func NewSheet(r, c int) *Sheet {
	s := &Sheet{all: make([]int, r*c)}
	for i := 0; i < r; i++ {
		s.rows = append(s.rows, Row{cells: s.all[i*c : (i+1)*c : (i+1)*c], sum: new(int)})
	}
	return s
}

func (s *Sheet) set(r, c, v int) {
	row := s.rows[r] // a copy of the header, the same cells
	*row.sum += v - row.cells[c]
	row.cells[c] = v
	row.sum = nil
}

func (r Row) grow() Row {
	r.cells = append(r.cells, -1)
	r.cells[0] = 777
	return r
}

func main() {
	s := NewSheet(2, 3)
	s.set(0, 0, 5)
	s.set(0, 2, 7)
	s.set(1, 1, 9)
	s.set(0, 0, 1)
	fmt.Println(s.all, *s.rows[0].sum, *s.rows[1].sum, s.rows[0].sum != nil)

	g := s.rows[0].grow() // the capacity was limited: a new array
	fmt.Println(g.cells, s.rows[0].cells, s.all)

	copyOf := *s
	copyOf.all[5] = 42
	copyOf.rows[1].cells[0] = 43
	copyOf.rows = append(copyOf.rows, Row{})
	fmt.Println(s.all, len(s.rows), len(copyOf.rows))

	s.rows[0], s.rows[1] = s.rows[1], s.rows[0]
	fmt.Println(s.rows[0].cells, copyOf.rows[0].cells)
	first := &s.rows[0]
	s.rows = append(s.rows, Row{cells: []int{0}})
	first.cells[1] = 1000
	fmt.Println(s.rows[0].cells, s.all[4])

	type pair struct{ a, b []int }
	x := []int{1, 2, 3}
	p := pair{x, x[1:]}
	q := p
	q.b[0] = 20
	q.a = []int{9}
	fmt.Println(x, p, q)
}
