package main

import (
	"errors"
	"fmt"
	"math/bits"
	"strings"
)

type Grid [81]int

type Solver struct {
	grid            Grid
	rows, cols, box [9]uint16
	tries           int
}

var errConflict = errors.New("conflict")

func Parse(s string) (*Solver, error) {
	sv := &Solver{}
	s = strings.Map(func(r rune) rune {
		if r == '\n' || r == ' ' {
			return -1
		}
		return r
	}, s)
	if len(s) != 81 {
		return nil, fmt.Errorf("%d cells", len(s))
	}
	for i, c := range s {
		if c >= '1' && c <= '9' && !sv.put(i, int(c-'0')) {
			return nil, fmt.Errorf("cell %d: %w", i, errConflict)
		}
	}
	return sv, nil
}

func (s *Solver) masks(i int) (r, c, b *uint16) {
	return &s.rows[i/9], &s.cols[i%9], &s.box[i/27*3+i%9/3]
}

func (s *Solver) put(i, v int) bool {
	r, c, b := s.masks(i)
	m := uint16(1) << v
	if (*r|*c|*b)&m != 0 {
		return false
	}
	*r |= m
	*c |= m
	*b |= m
	s.grid[i] = v
	return true
}

func (s *Solver) clear(i int) {
	r, c, b := s.masks(i)
	m := ^(uint16(1) << s.grid[i])
	*r &= m
	*c &= m
	*b &= m
	s.grid[i] = 0
}

func (s *Solver) Solve() bool {
	best, free := -1, uint16(0)
	for i, v := range s.grid {
		if v != 0 {
			continue
		}
		r, c, b := s.masks(i)
		f := ^(*r | *c | *b) & 0x3fe
		if best < 0 || bits.OnesCount16(f) < bits.OnesCount16(free) {
			best, free = i, f
		}
	}
	if best < 0 {
		return true
	}
	for v := 1; v <= 9; v++ {
		if free&(1<<v) != 0 {
			s.tries++
			s.put(best, v)
			if s.Solve() {
				return true
			}
			s.clear(best)
		}
	}
	return false
}

func (g Grid) String() string {
	var sb strings.Builder
	for i, v := range g {
		fmt.Fprint(&sb, v)
		switch {
		case i%9 == 8:
			sb.WriteByte('\n')
		case i%3 == 2:
			sb.WriteByte(' ')
		}
	}
	return sb.String()
}

func main() {
	puzzles := []string{
		`53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79`,
		`8........ ..36..... .7..9.2.. .5...7... ....457.. ...1...3. ..1....68 ..85...1. .9....4..`,
		strings.Repeat(".", 80),
		"55" + strings.Repeat(".", 79),
	}
	for _, p := range puzzles {
		s, err := Parse(p)
		if err != nil {
			fmt.Println("error:", err, errors.Is(err, errConflict))
			continue
		}
		before := s.grid
		ok := s.Solve()
		fmt.Println(ok, s.tries, before != s.grid)
		fmt.Print(s.grid)
	}
}
