package main

import "fmt"

func fibTable(n int) []uint64 {
	f := make([]uint64, n+1)
	for i := range f {
		switch i {
		case 0:
		case 1:
			f[i] = 1
		default:
			f[i] = f[i-1] + f[i-2]
		}
	}
	return f
}

func lis(xs []int) []int {
	best := make([]int, len(xs))
	prev := make([]int, len(xs))
	end := -1
	for i := range xs {
		best[i], prev[i] = 1, -1
		for j := range i {
			if xs[j] < xs[i] && best[j]+1 > best[i] {
				best[i], prev[i] = best[j]+1, j
			}
		}
		if end < 0 || best[i] > best[end] {
			end = i
		}
	}
	var out []int
	for ; end >= 0; end = prev[end] {
		out = append([]int{xs[end]}, out...)
	}
	return out
}

func matrixChain(dims []int) (int, string) {
	n := len(dims) - 1
	cost := make([][]int, n)
	split := make([][]int, n)
	for i := range cost {
		cost[i], split[i] = make([]int, n), make([]int, n)
	}
	for span := 1; span < n; span++ {
		for i := 0; i+span < n; i++ {
			j := i + span
			cost[i][j] = 1 << 60
			for k := i; k < j; k++ {
				c := cost[i][k] + cost[k+1][j] + dims[i]*dims[k+1]*dims[j+1]
				if c < cost[i][j] {
					cost[i][j], split[i][j] = c, k
				}
			}
		}
	}
	var show func(i, j int) string
	show = func(i, j int) string {
		if i == j {
			return string(rune('A' + i))
		}
		k := split[i][j]
		return "(" + show(i, k) + show(k+1, j) + ")"
	}
	return cost[0][n-1], show(0, n-1)
}

func partitions(n int) int {
	ways := make([]int, n+1)
	ways[0] = 1
	for part := 1; part <= n; part++ {
		for s := part; s <= n; s++ {
			ways[s] += ways[s-part]
		}
	}
	return ways[n]
}

func catalan(n uint) uint64 {
	c := uint64(1)
	for i := uint64(0); i < uint64(n); i++ {
		c = c * 2 * (2*i + 1) / (i + 2)
	}
	return c
}

func climb(n int, steps ...int) (ways int) {
	if n == 0 {
		return 1
	}
	for _, s := range steps {
		if s <= n {
			ways += climb(n-s, steps...)
		}
	}
	return
}

func main() {
	f := fibTable(93)
	fmt.Println(f[:12], f[93])
	fmt.Println(lis([]int{3, 2, 6, 4, 5, 1, 9, 7, 8}), lis(nil))
	fmt.Println(matrixChain([]int{5, 6, 3, 1}))
	fmt.Println(matrixChain([]int{1, 5, 25, 30, 100, 70, 2, 1, 100, 250, 1, 1000, 2}))
	fmt.Println(partitions(5), partitions(100))
	for n := uint(0); n < 12; n++ {
		fmt.Print(catalan(n), " ")
	}
	fmt.Println()
	fmt.Println(climb(10, 1, 2), climb(10, 1, 3, 5), climb(3, 2))
}
