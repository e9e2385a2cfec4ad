package main

import (
	"fmt"
	"strings"
)

type board struct {
	n                int
	queens           []int
	cols, diag, anti []bool
	solutions        [][]int
}

func newBoard(n int) *board {
	return &board{
		n:    n,
		cols: make([]bool, n),
		diag: make([]bool, 2*n-1),
		anti: make([]bool, 2*n-1),
	}
}

func (b *board) place(row int) {
	if row == b.n {
		b.solutions = append(b.solutions, append([]int(nil), b.queens...))
		return
	}
	for c := 0; c < b.n; c++ {
		d, a := row+c, row-c+b.n-1
		if b.cols[c] || b.diag[d] || b.anti[a] {
			continue
		}
		b.cols[c], b.diag[d], b.anti[a] = true, true, true
		b.queens = append(b.queens, c)
		b.place(row + 1)
		b.queens = b.queens[:len(b.queens)-1]
		b.cols[c], b.diag[d], b.anti[a] = false, false, false
	}
}

func countBits(n int) int {
	full := 1<<n - 1
	var try func(cols, ld, rd int) int
	try = func(cols, ld, rd int) int {
		if cols == full {
			return 1
		}
		total := 0
		for free := full &^ (cols | ld | rd); free != 0; {
			bit := free & -free
			free ^= bit
			total += try(cols|bit, (ld|bit)<<1, (rd|bit)>>1)
		}
		return total
	}
	return try(0, 0, 0)
}

func draw(queens []int) string {
	var sb strings.Builder
	for _, q := range queens {
		row := []rune(strings.Repeat(". ", len(queens)))
		row[q*2] = '♛'
		sb.WriteString(strings.TrimRight(string(row), " "))
		sb.WriteByte('\n')
	}
	return sb.String()
}

func main() {
	for n := 1; n <= 8; n++ {
		b := newBoard(n)
		b.place(0)
		fmt.Println(n, len(b.solutions), countBits(n))
		if n == 6 {
			fmt.Println(b.solutions)
		}
		if n == 8 {
			fmt.Print(draw(b.solutions[0]))
			fmt.Println(len(b.queens), b.cols[0])
		}
	}
}
