package main

import "fmt"

func double(s []int) {
	for i := range s {
		s[i] *= 2
	}
}

func changeArray(a [3]int) { a[0] = 100 }
func changePtr(a *[3]int)  { a[0] = 100 }

func main() {
	arr := [6]int{1, 2, 3, 4, 5, 6}
	s := arr[1:4]
	fmt.Println("slice:", s, len(s), cap(s))
	s[0] = 42
	fmt.Println("arr:", arr)
	double(arr[:])
	fmt.Println(arr, s)
	double(arr[3:])
	fmt.Println(arr)
	s = append(s, 1000)
	fmt.Println(arr, s)
	copyArr := arr
	copyArr[0] = -1
	fmt.Println(arr[0], copyArr[0], arr == copyArr)
	x := [3]int{1, 2, 3}
	changeArray(x)
	fmt.Println(x)
	changePtr(&x)
	fmt.Println(x)
	p := &x
	p[1] = 7
	for i, v := range p {
		fmt.Print(i, "=", v, " ")
	}
	fmt.Println(len(p), x)
	m := map[[2]int]string{{1, 2}: "a"}
	k := [2]int{1, 2}
	fmt.Println(m[k])
	var grid [3][4]int
	for i := range grid {
		for j := range grid[i] {
			grid[i][j] = i * j
		}
	}
	row := grid[2]
	row[0] = 9
	fmt.Println(grid, row)
	pr := &grid[1]
	pr[0] = 5
	fmt.Println(grid[1])
	rows := grid[1:]
	rows[0][1] = 77
	fmt.Println(grid[1][1], len(rows))
}
