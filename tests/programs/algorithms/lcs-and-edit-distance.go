package main

import (
	"fmt"
	"strings"
)

func lcs(a, b string) string {
	lengths := make([][]int, len(a)+1)
	for i := 0; i <= len(a); i++ {
		lengths[i] = make([]int, len(b)+1)
	}
	for i, x := range a {
		for j, y := range b {
			if x == y {
				lengths[i+1][j+1] = lengths[i][j] + 1
			} else {
				lengths[i+1][j+1] = max(lengths[i+1][j], lengths[i][j+1])
			}
		}
	}
	s := make([]byte, 0, lengths[len(a)][len(b)])
	for x, y := len(a), len(b); x != 0 && y != 0; {
		switch lengths[x][y] {
		case lengths[x-1][y]:
			x--
		case lengths[x][y-1]:
			y--
		default:
			s = append(s, a[x-1])
			x--
			y--
		}
	}
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
	return string(s)
}

func levenshtein(s, t string) int {
	a, b := []rune(s), []rune(t)
	prev := make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i, ra := range a {
		cur := []int{i + 1}
		for j, rb := range b {
			cost := 1
			if ra == rb {
				cost = 0
			}
			cur = append(cur, min(prev[j+1]+1, cur[j]+1, prev[j]+cost))
		}
		prev = cur
	}
	return prev[len(b)]
}

func hamming(a, b string) (int, error) {
	if len(a) != len(b) {
		return 0, fmt.Errorf("lengths differ: %d and %d", len(a), len(b))
	}
	d := 0
	for i := range a {
		if a[i] != b[i] {
			d++
		}
	}
	return d, nil
}

func diff(a, b []string) (out []string) {
	if len(a) == 0 || len(b) == 0 {
		for _, s := range a {
			out = append(out, "-"+s)
		}
		for _, s := range b {
			out = append(out, "+"+s)
		}
		return
	}
	if a[0] == b[0] {
		return append([]string{" " + a[0]}, diff(a[1:], b[1:])...)
	}
	del := append([]string{"-" + a[0]}, diff(a[1:], b)...)
	ins := append([]string{"+" + b[0]}, diff(a, b[1:])...)
	if len(ins) < len(del) {
		return ins
	}
	return del
}

func main() {
	fmt.Println(lcs("1234", "1224533324"), lcs("thisisatest", "testing123testing"), lcs("", "x") == "")
	for _, p := range [][2]string{{"kitten", "sitting"}, {"rosettacode", "raisethysword"}, {"", "abc"}, {"naïve", "naive"}} {
		fmt.Println(p[0], p[1], levenshtein(p[0], p[1]))
	}
	fmt.Println(hamming("GAGCCTACTAACGGGAT", "CATCGTAATGACGGCCT"))
	fmt.Println(hamming("a", "ab"))
	fmt.Println(strings.Join(diff(strings.Split("abcd", ""), strings.Split("acde", "")), " "))
}
