package main

import "fmt"

type Matrix [][]float64

func New(rows, cols int) Matrix {
	m := make(Matrix, rows)
	for i := range m {
		m[i] = make([]float64, cols)
	}
	return m
}

func Identity(n int) Matrix {
	m := New(n, n)
	for i := 0; i < n; i++ {
		m[i][i] = 1
	}
	return m
}

func (m Matrix) Mul(o Matrix) Matrix {
	out := New(len(m), len(o[0]))
	for i, row := range m {
		for j := range o[0] {
			for k, v := range row {
				out[i][j] += v * o[k][j]
			}
		}
	}
	return out
}

func (m Matrix) Transpose() Matrix {
	t := New(len(m[0]), len(m))
	for r := range m {
		for c := range m[r] {
			t[c][r] = m[r][c]
		}
	}
	return t
}

func (m Matrix) Pow(n int) Matrix {
	result := Identity(len(m))
	for base := m; n > 0; n >>= 1 {
		if n&1 == 1 {
			result = result.Mul(base)
		}
		base = base.Mul(base)
	}
	return result
}

func det(m Matrix) float64 {
	if len(m) == 1 {
		return m[0][0]
	}
	d, sign := 0.0, 1.0
	for c, v := range m[0] {
		var minor Matrix
		for _, row := range m[1:] {
			r := append([]float64{}, row[:c]...)
			minor = append(minor, append(r, row[c+1:]...))
		}
		d += sign * v * det(minor)
		sign = -sign
	}
	return d
}

func main() {
	a := Matrix{{1, 2}, {3, 4}, {5, 6}}
	fmt.Println(a.Mul(a.Transpose()))
	fmt.Println(a.Transpose())
	fib := Matrix{{1, 1}, {1, 0}}
	fmt.Println(fib.Pow(30)[0][1], fib.Pow(0))
	fmt.Println(det(Matrix{{2, 0, 1}, {1, 3, 2}, {1, 1, 1.5}}))
	for _, row := range Identity(3) {
		for _, v := range row {
			fmt.Printf("%5.1f", v)
		}
		fmt.Println()
	}
}
