package main

import (
	"fmt"
	"math/big"
)

var memo = map[int]int{0: 0, 1: 1}

var grid [21][21]int

var stats struct {
	hits, misses int
	names        []string
}

func fib(n int) int {
	if v, ok := memo[n]; ok {
		stats.hits++
		return v
	}
	stats.misses++
	memo[n] = fib(n-1) + fib(n-2)
	return memo[n]
}

func paths(r, c int) int {
	if r == 0 || c == 0 {
		return 1
	}
	if grid[r][c] == 0 {
		grid[r][c] = paths(r-1, c) + paths(r, c-1)
	}
	return grid[r][c]
}

var factorials = []*big.Int{big.NewInt(1)}

func factorial(n int) *big.Int {
	for len(factorials) <= n {
		k := len(factorials)
		next := new(big.Int).Mul(factorials[k-1], big.NewInt(int64(k)))
		factorials = append(factorials, next)
	}
	return factorials[n]
}

func ackermann(m, n uint) uint {
	key := [2]uint{m, n}
	if v, ok := ackCache[key]; ok {
		return v
	}
	var v uint
	switch {
	case m == 0:
		v = n + 1
	case n == 0:
		v = ackermann(m-1, 1)
	default:
		v = ackermann(m-1, ackermann(m, n-1))
	}
	ackCache[key] = v
	return v
}

var ackCache = make(map[[2]uint]uint)

func main() {
	fmt.Println(fib(50), fib(90))
	fmt.Printf("%+v %d\n", stats, len(memo))
	stats.names = append(stats.names, "fib")
	fmt.Println(paths(2, 2), paths(18, 17), grid[1][1], grid[20][20])
	fmt.Println(factorial(5), factorial(30))
	fmt.Println(len(factorials), factorial(20).Int64())
	fmt.Println(ackermann(2, 3), ackermann(3, 5), len(ackCache), stats.names)
}
