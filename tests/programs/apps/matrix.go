package main

import (
	"errors"
	"fmt"
	"strings"
)

type Matrix struct {
	rows, cols int
	data       []float64
}

var ErrShape = errors.New("shape mismatch")

func New(rows, cols int, vals ...float64) *Matrix {
	m := &Matrix{rows, cols, make([]float64, rows*cols)}
	copy(m.data, vals)
	return m
}

func Identity(n int) *Matrix {
	m := New(n, n)
	for i := range n {
		*m.at(i, i) = 1
	}
	return m
}

func (m *Matrix) at(r, c int) *float64 { return &m.data[r*m.cols+c] }

func (m *Matrix) row(r int) []float64 { return m.data[r*m.cols : (r+1)*m.cols] }

func (m *Matrix) Mul(o *Matrix) (*Matrix, error) {
	if m.cols != o.rows {
		return nil, fmt.Errorf("mul %dx%d by %dx%d: %w", m.rows, m.cols, o.rows, o.cols, ErrShape)
	}
	p := New(m.rows, o.cols)
	for i := 0; i < m.rows; i++ {
		out := p.row(i)
		for k, a := range m.row(i) {
			for j, b := range o.row(k) {
				out[j] += a * b
			}
		}
	}
	return p, nil
}

func (m *Matrix) Transpose() *Matrix {
	t := New(m.cols, m.rows)
	for i := range m.rows {
		for j := range m.cols {
			*t.at(j, i) = *m.at(i, j)
		}
	}
	return t
}

func (m *Matrix) Det() (float64, error) {
	if m.rows != m.cols {
		return 0, ErrShape
	}
	a := New(m.rows, m.cols, m.data...)
	det := 1.0
	for c := 0; c < a.cols; c++ {
		p := c
		for r := c + 1; r < a.rows; r++ {
			if abs(*a.at(r, c)) > abs(*a.at(p, c)) {
				p = r
			}
		}
		if *a.at(p, c) == 0 {
			return 0, nil
		}
		if p != c {
			x, y := a.row(p), a.row(c)
			for j := range x {
				x[j], y[j] = y[j], x[j]
			}
			det = -det
		}
		det *= *a.at(c, c)
		for r := c + 1; r < a.rows; r++ {
			f := *a.at(r, c) / *a.at(c, c)
			for j := c; j < a.cols; j++ {
				*a.at(r, j) -= f * *a.at(c, j)
			}
		}
	}
	return det, nil
}

func abs(x float64) float64 {
	if x < 0 {
		return -x
	}
	return x
}

func (m *Matrix) String() string {
	var sb strings.Builder
	for r := range m.rows {
		sb.WriteString(fmt.Sprintln(m.row(r)))
	}
	return sb.String()
}

func main() {
	a := New(2, 3, 1, 2, 3, 4, 5, 6)
	fmt.Print(a, a.Transpose())
	p, err := a.Mul(a.Transpose())
	fmt.Print(p, err, "\n")
	if _, err := a.Mul(a); err != nil {
		fmt.Println(err, errors.Is(err, ErrShape))
	}
	q, _ := p.Mul(Identity(2))
	fmt.Println(q.data)
	d, _ := New(3, 3, 2, 0, 1, 1, 3, 2, 1, 1, 4).Det()
	fmt.Printf("%.3f\n", d)
	d, _ = New(2, 2, 0, 2, 3, 0).Det()
	s, _ := New(2, 2, 1, 2, 2, 4).Det()
	_, err = a.Det()
	fmt.Printf("%.1f %.1f %v\n", d, s, err)
}
