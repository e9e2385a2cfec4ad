package main

import "fmt"

func collatz(n int) (steps, peak int) {
	for n != 1 {
		if n&1 == 0 {
			n >>= 1
		} else {
			n = 3*n + 1
		}
		steps++
		if n > peak {
			peak = n
		}
	}
	return
}

func isqrt(n int) int {
	lo, hi := 0, n+1
	for hi-lo > 1 {
		if mid := lo + (hi-lo)/2; mid*mid <= n {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}

func spiral(n int) [][]int {
	g := make([][]int, n)
	for i := range g {
		g[i] = make([]int, n)
	}
	top, left, bottom, right := 0, 0, n-1, n-1
	for k := 1; k <= n*n; {
		for i := left; i <= right; i, k = i+1, k+1 {
			g[top][i] = k
		}
		top++
		for i := top; i <= bottom; i, k = i+1, k+1 {
			g[i][right] = k
		}
		right--
		for i := right; i >= left; i, k = i-1, k+1 {
			g[bottom][i] = k
		}
		bottom--
		for i := bottom; i >= top; i, k = i-1, k+1 {
			g[i][left] = k
		}
		left++
	}
	return g
}

func main() {
	for _, n := range []int{6, 27, 97} {
		s, p := collatz(n)
		fmt.Printf("%d: %d steps, peak %d\n", n, s, p)
	}
	fmt.Println(isqrt(0), isqrt(1), isqrt(99), isqrt(100), isqrt(1<<40))
	for _, row := range spiral(4) {
		for _, v := range row {
			fmt.Printf("%3d", v)
		}
		fmt.Println()
	}
	var u uint8 = 250
	count := 0
	for ; u > 5; u++ {
		count++
	}
	fmt.Println("wrapped after", count)
	i := 10
	for {
		i -= 3
		if i < 0 {
			break
		}
		if i == 4 {
			continue
		}
		fmt.Print(i, " ")
	}
	fmt.Println()
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		fmt.Print(i, ":", j, " ")
	}
	fmt.Println()
}
