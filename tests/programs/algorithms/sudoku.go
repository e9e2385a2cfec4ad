package main

import (
	"fmt"
	"strings"
)

type Grid [9][9]int

const puzzle = `53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79`

func parse(s string) (g Grid, err error) {
	lines := strings.Split(s, "\n")
	if len(lines) != 9 {
		return g, fmt.Errorf("want 9 rows, got %d", len(lines))
	}
	for r, line := range lines {
		for c, ch := range line {
			switch {
			case ch == '.':
			case ch >= '1' && ch <= '9':
				g[r][c] = int(ch - '0')
			default:
				return Grid{}, fmt.Errorf("row %d: bad cell %q", r+1, ch)
			}
		}
	}
	return g, nil
}

func (g *Grid) allowed(r, c, v int) bool {
	for i := range 9 {
		if g[r][i] == v || g[i][c] == v || g[r/3*3+i/3][c/3*3+i%3] == v {
			return false
		}
	}
	return true
}

var tries int

func (g *Grid) solve() bool {
	for r := 0; r < 9; r++ {
		for c := 0; c < 9; c++ {
			if g[r][c] != 0 {
				continue
			}
			for v := 1; v <= 9; v++ {
				if g.allowed(r, c, v) {
					tries++
					g[r][c] = v
					if g.solve() {
						return true
					}
					g[r][c] = 0
				}
			}
			return false
		}
	}
	return true
}

func (g Grid) String() string {
	var sb strings.Builder
	for r, row := range g {
		if r%3 == 0 && r > 0 {
			sb.WriteString("------+-------+------\n")
		}
		for c, v := range row {
			if c%3 == 0 && c > 0 {
				sb.WriteString("| ")
			}
			if v == 0 {
				sb.WriteString("_ ")
			} else {
				fmt.Fprintf(&sb, "%d ", v)
			}
		}
		sb.WriteByte('\n')
	}
	return sb.String()
}

func main() {
	g, err := parse(puzzle)
	if err != nil {
		fmt.Println(err)
		return
	}
	original := g
	fmt.Println(g.solve(), tries)
	fmt.Print(g)
	fmt.Println(original == g, original[0], g[0])
	_, err = parse(strings.Replace(puzzle, "9", "x", 1))
	fmt.Println(err)
	_, err = parse("1")
	fmt.Println(err)
	original[0][2] = 3
	fmt.Println(original.solve())
}
