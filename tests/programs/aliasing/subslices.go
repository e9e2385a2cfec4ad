package main

import "fmt"

func zero(s []int) {
	for i := range s {
		s[i] = 0
	}
}

func double(s []int) []int {
	for i := range s {
		s[i] *= 2
	}
	return s
}

func main() {
	a := []int{1, 2, 3, 4, 5, 6, 7, 8}
	left, right := a[:4], a[4:]
	zero(left[1:3])
	double(right)
	fmt.Println(a, left, right)

	b := a
	b[0] = 100
	fmt.Println(a[0], len(b), cap(a[2:4]))

	mid := a[2:5]
	mid[0], mid[2] = -1, -2
	fmt.Println(a)

	// Copying makes it independent.
	c := make([]int, 3)
	n := copy(c, mid)
	c[0] = 77
	fmt.Println(n, c, mid)

	// Overlapping copy shifts in place.
	copy(a[1:], a)
	fmt.Println(a)

	// Delete without allocation.
	i := 3
	a = append(a[:i], a[i+1:]...)
	fmt.Println(a, len(a))

	grid := make([][]int, 3)
	cells := make([]int, 9)
	for r := range grid {
		grid[r] = cells[r*3 : r*3+3]
	}
	for k := range cells {
		cells[k] = k
	}
	grid[1][1] = 50
	fmt.Println(grid, cells[4])
}
