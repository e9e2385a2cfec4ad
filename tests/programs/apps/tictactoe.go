package main

import "fmt"

type Cell byte

const (
	Empty Cell = iota
	X
	O
)

func (c Cell) String() string {
	switch c {
	case X:
		return "X"
	case O:
		return "O"
	}
	return "."
}

func (c Cell) Other() Cell { return X + O - c }

type Board [9]Cell

var lines = [8][3]int{{0, 1, 2}, {3, 4, 5}, {6, 7, 8}, {0, 3, 6}, {1, 4, 7}, {2, 5, 8}, {0, 4, 8}, {2, 4, 6}}

func (b *Board) Winner() Cell {
	for _, l := range lines {
		if c := b[l[0]]; c != Empty && c == b[l[1]] && c == b[l[2]] {
			return c
		}
	}
	return Empty
}

func (b Board) Free() (out []int) {
	for i, c := range b {
		if c == Empty {
			out = append(out, i)
		}
	}
	return out
}

var nodes int

// Best returns the best move for p and its score: 1 win, 0 draw, -1 loss.
func (b Board) Best(p Cell) (move, score int) {
	nodes++
	if w := b.Winner(); w != Empty {
		if w == p {
			return -1, 1
		}
		return -1, -1
	}
	move, score = -1, -2
	for _, m := range b.Free() {
		b[m] = p
		_, s := b.Best(p.Other())
		b[m] = Empty
		if -s > score {
			move, score = m, -s
		}
	}
	if move < 0 {
		score = 0
	}
	return
}

func (b Board) Print() {
	for r := 0; r < 9; r += 3 {
		fmt.Println(b[r], b[r+1], b[r+2])
	}
}

func main() {
	var b Board
	b[0], b[4] = X, O
	p := X
	for turn := 1; ; turn++ {
		m, s := b.Best(p)
		if m < 0 {
			break
		}
		b[m] = p
		fmt.Printf("turn %d: %v to %d (score %d)\n", turn, p, m, s)
		if b.Winner() != Empty {
			break
		}
		p = p.Other()
	}
	b.Print()
	fmt.Println("winner:", b.Winner(), "nodes:", nodes)
	c := Board{X, X, Empty, O, O}
	fmt.Println(c.Best(O))
	fmt.Println(c.Best(X))
	seen := map[Board]int{c: 1, b: 2}
	fmt.Println(seen[Board{X, X, 0, O, O}], len(seen))
}
