package main

import (
	"fmt"
	"os"
	"strings"
)

type Board [3][3]rune

type Game struct {
	board  Board
	turn   rune
	moves  int
	winner rune
}

type MoveError struct {
	Row, Col int
	Reason   string
}

func (m *MoveError) Error() string {
	return fmt.Sprintf("move (%d,%d): %s", m.Row, m.Col, m.Reason)
}

func NewGame() *Game {
	g := &Game{turn: 'X'}
	for i := range g.board {
		for j := range g.board[i] {
			g.board[i][j] = '.'
		}
	}
	return g
}

func (g *Game) Play(r, c int) error {
	switch {
	case g.winner != 0:
		return fmt.Errorf("game over, %c won", g.winner)
	case r < 0 || r > 2 || c < 0 || c > 2:
		return &MoveError{r, c, "out of range"}
	case g.board[r][c] != '.':
		return &MoveError{r, c, "occupied by " + string(g.board[r][c])}
	}
	g.board[r][c] = g.turn
	g.moves++
	if g.won(g.turn) {
		g.winner = g.turn
	}
	if g.turn == 'X' {
		g.turn = 'O'
	} else {
		g.turn = 'X'
	}
	return nil
}

func (g *Game) won(p rune) bool {
	lines := [][3][2]int{
		{{0, 0}, {0, 1}, {0, 2}}, {{1, 0}, {1, 1}, {1, 2}}, {{2, 0}, {2, 1}, {2, 2}},
		{{0, 0}, {1, 0}, {2, 0}}, {{0, 1}, {1, 1}, {2, 1}}, {{0, 2}, {1, 2}, {2, 2}},
		{{0, 0}, {1, 1}, {2, 2}}, {{0, 2}, {1, 1}, {2, 0}},
	}
outer:
	for _, line := range lines {
		for _, cell := range line {
			if g.board[cell[0]][cell[1]] != p {
				continue outer
			}
		}
		return true
	}
	return false
}

func (b Board) String() string {
	rows := make([]string, 0, 3)
	for _, row := range b {
		rows = append(rows, string(row[:]))
	}
	return strings.Join(rows, "\n")
}

func main() {
	g := NewGame()
	for _, m := range [][2]int{{1, 1}, {1, 1}, {0, 0}, {3, 0}, {0, 2}, {2, 2}, {2, 0}, {0, 1}} {
		err := g.Play(m[0], m[1])
		if me, ok := err.(*MoveError); ok {
			fmt.Println("illegal:", me.Reason)
			continue
		}
		if err != nil {
			fmt.Println("stop:", err)
			break
		}
	}
	fmt.Println(g.board)
	fmt.Printf("%c after %d moves\n", g.winner, g.moves)
	if g.winner != 'X' {
		os.Exit(1)
	}
}
