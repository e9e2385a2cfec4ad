package main

import (
	"fmt"
	"strings"
)

func permutations(items []string) [][]string {
	var result [][]string
	used := make([]bool, len(items))
	var path []string
	var walk func()
	walk = func() {
		if len(path) == len(items) {
			result = append(result, append([]string(nil), path...))
			return
		}
		for i, it := range items {
			if used[i] {
				continue
			}
			used[i] = true
			path = append(path, it)
			walk()
			path = path[:len(path)-1]
			used[i] = false
		}
	}
	walk()
	return result
}

func hanoi(n int) (moves int, first []string) {
	var move func(n int, from, via, to string)
	move = func(n int, from, via, to string) {
		if n == 0 {
			return
		}
		move(n-1, from, to, via)
		moves++
		if len(first) < 4 {
			first = append(first, from+"->"+to)
		}
		move(n-1, via, from, to)
	}
	move(n, "A", "B", "C")
	return
}

func main() {
	for _, p := range permutations([]string{"a", "b", "c"}) {
		fmt.Println(strings.Join(p, ""))
	}
	m, first := hanoi(6)
	fmt.Println(m, first)

	var gcd func(a, b int) int
	gcd = func(a, b int) int {
		if b == 0 {
			return a
		}
		return gcd(b, a%b)
	}
	fmt.Println(gcd(1071, 462))

	var isEven, isOdd func(n int) bool
	isEven = func(n int) bool { return n == 0 || isOdd(n-1) }
	isOdd = func(n int) bool { return n != 0 && isEven(n-1) }
	fmt.Println(isEven(10), isOdd(7), isEven(3))
}
