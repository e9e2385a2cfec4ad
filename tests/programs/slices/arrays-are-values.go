package main

import "fmt"

type Board [3][3]byte

type Game struct {
	board Board
	turn  byte
}

func (b Board) With(r, c int, p byte) Board {
	b[r][c] = p
	return b
}

func (b *Board) Set(r, c int, p byte) { b[r][c] = p }

func zero(a [4]int) {
	for i := range a {
		a[i] = 0
	}
}

func zeroPtr(a *[4]int) {
	for i := range a {
		a[i] = 0
	}
}

func main() {
	a := [4]int{1, 2, 3, 4}
	b := a
	b[0] = 100
	zero(a)
	fmt.Println(a, b, a == b, a == [4]int{1, 2, 3, 4})
	zeroPtr(&b)
	fmt.Println(b, len(b))

	var empty Board
	one := empty.With(1, 1, 'X')
	fmt.Println(empty == one, one[1][1] == 'X', empty[1])
	one.Set(0, 0, 'O')
	two := one
	two.Set(2, 2, 'X')
	fmt.Println(one == two, one[2], two[2])

	g1 := Game{turn: 'X'}
	g2 := g1
	g2.board[0][0] = 'X'
	fmt.Println(g1 == g2, g1.board[0][0], g2.board[0][0])

	seen := map[Board]int{}
	seen[one]++
	seen[two]++
	seen[empty.With(1, 1, 'X').With(0, 0, 'O')]++
	fmt.Println(len(seen), seen[one])

	// range copies the array first
	nums := [3]int{1, 2, 3}
	for i, v := range nums {
		nums[2] = 10
		fmt.Print(i, "=", v, " ")
	}
	fmt.Println(nums)

	sparse := [...]string{2: "two", 5: "five"}
	fmt.Printf("%d %q\n", len(sparse), sparse)
	grid := [2][3]int{{1, 2, 3}, {4, 5, 6}}
	row := grid[0]
	row[0] = 99
	p := &grid[1]
	p[0] = 44
	fmt.Println(grid, row)
	structs := [2]struct{ X, Y int }{{1, 2}, {3, 4}}
	for _, s := range structs {
		s.X = 0
	}
	for i := range structs {
		structs[i].Y *= 10
	}
	fmt.Println(structs)
}
