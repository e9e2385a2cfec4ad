package main

import "fmt"

func spiral(n int) [][]int {
	grid := make([][]int, n)
	for i := range grid {
		grid[i] = make([]int, n)
	}
	top, left, bottom, right := 0, 0, n-1, n-1
	v := 1
	for top <= bottom && left <= right {
		for c := left; c <= right; c++ {
			grid[top][c] = v
			v++
		}
		top++
		for r := top; r <= bottom; r++ {
			grid[r][right] = v
			v++
		}
		right--
		for c := right; c >= left; c-- {
			grid[bottom][c] = v
			v++
		}
		bottom--
		for r := bottom; r >= top; r-- {
			grid[r][left] = v
			v++
		}
		left++
	}
	return grid
}

func zigzag(n int) []int {
	r := make([]int, n*n)
	i, n2 := 0, n*2
	for d := 1; d <= n2; d++ {
		x, y := d-n, d-1
		if x < 0 {
			x = 0
		}
		if y > n-1 {
			y = n - 1
		}
		j := n2 - d
		if j > d {
			j = d
		}
		for k := 0; k < j; k++ {
			if d&1 == 0 {
				r[(x+k)*n+y-k] = i
			} else {
				r[(y-k)*n+x+k] = i
			}
			i++
		}
	}
	return r
}

func show(rows [][]int) {
	for _, row := range rows {
		for _, v := range row {
			fmt.Printf("%3d", v)
		}
		fmt.Println()
	}
}

func main() {
	show(spiral(5))
	fmt.Println(spiral(1), spiral(2), len(spiral(0)))
	z := zigzag(5)
	var rows [][]int
	for len(z) > 0 {
		rows = append(rows, z[:5])
		z = z[5:]
	}
	show(rows)
}
