package main

import "fmt"

type board [3][3]byte

func (b board) with(r, c int, v byte) board {
	b[r][c] = v
	return b
}

func (b *board) set(r, c int, v byte) { b[r][c] = v }

func (b board) print() {
	for _, row := range b {
		for _, c := range row {
			if c == 0 {
				c = '.'
			}
			fmt.Print(string(c))
		}
		fmt.Print(" ")
	}
	fmt.Println()
}

func sum(a [4]int) (s int) {
	for i := range a {
		s += a[i]
		a[i] = 0
	}
	return
}

func clear4(a *[4]int) {
	for i := range a {
		a[i] = 0
	}
}

func main() {
	var b board
	x := b.with(0, 0, 'X')
	y := x.with(1, 1, 'O')
	b.print()
	x.print()
	y.print()
	y.set(2, 2, 'X')
	y.print()

	a := [4]int{1, 2, 3, 4}
	fmt.Println(sum(a), a)
	for i, v := range a { // ranges over a copy
		a[3] = 100
		if i == 3 {
			fmt.Println("v", v)
		}
	}
	s := a[:]
	s[0] = -1
	fmt.Println(a)
	clear4(&a)
	fmt.Println(a, s)

	seen := map[[2]int]bool{}
	pos := [2]int{0, 0}
	for _, d := range "RRUULLDDR" {
		switch d {
		case 'R':
			pos[0]++
		case 'L':
			pos[0]--
		case 'U':
			pos[1]++
		case 'D':
			pos[1]--
		}
		seen[pos] = true
	}
	fmt.Println(len(seen), pos, seen[[2]int{2, 2}], seen[[2]int{3, 3}])
	hist := [...]string{2: "two", 5: "five"}
	fmt.Println(len(hist), hist[2], hist[0] == "")
}
