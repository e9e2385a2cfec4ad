package main

import "fmt"

func findPair(grid [][]int, target int) (int, int, bool) {
	var r, c int
	found := false
search:
	for r = range grid {
		for c = range grid[r] {
			if grid[r][c] == target {
				found = true
				break search
			}
		}
	}
	return r, c, found
}

func primes(limit int) (out []int) {
outer:
	for n := 2; n <= limit; n++ {
		for _, p := range out {
			if p*p > n {
				break
			}
			if n%p == 0 {
				continue outer
			}
		}
		out = append(out, n)
	}
	return out
}

func main() {
	grid := [][]int{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}
	fmt.Println(findPair(grid, 6))
	fmt.Println(findPair(grid, 10))
	fmt.Println(primes(40))

	words := []string{"go", "stop", "skip", "end", "never"}
loop:
	for i, w := range words {
		switch w {
		case "skip":
			continue loop
		case "end":
			break loop
		case "stop":
			if i > 0 {
				break
			}
			fmt.Println("unreached")
		default:
			fmt.Print("default ")
		}
		fmt.Println(i, w)
	}

rows:
	for i := 0; i < 4; i++ {
		for j := 0; ; j++ {
			if j > i {
				fmt.Println()
				continue rows
			}
			if i*j == 6 {
				fmt.Println("stop")
				break rows
			}
			fmt.Print(i*j, " ")
		}
	}
	n := 0
block:
	switch {
	default:
		n++
		if n == 1 {
			break block
		}
		n = 100
	}
	fmt.Println(n)
}
