package main

import (
	"fmt"
	"sort"
	"strings"
)

func permute(xs []int, k int, emit func([]int)) {
	if k == len(xs) {
		emit(xs)
		return
	}
	for i := k; i < len(xs); i++ {
		xs[k], xs[i] = xs[i], xs[k]
		permute(xs, k+1, emit)
		xs[k], xs[i] = xs[i], xs[k]
	}
}

func nextPermutation(a []byte) bool {
	i := len(a) - 2
	for i >= 0 && a[i] >= a[i+1] {
		i--
	}
	if i < 0 {
		return false
	}
	j := len(a) - 1
	for a[j] <= a[i] {
		j--
	}
	a[i], a[j] = a[j], a[i]
	for l, r := i+1, len(a)-1; l < r; l, r = l+1, r-1 {
		a[l], a[r] = a[r], a[l]
	}
	return true
}

func combinations(n, k int) (out [][]int) {
	comb := make([]int, 0, k)
	var rec func(start int)
	rec = func(start int) {
		if len(comb) == k {
			out = append(out, append([]int{}, comb...))
			return
		}
		for i := start; i < n; i++ {
			comb = append(comb, i)
			rec(i + 1)
			comb = comb[:len(comb)-1]
		}
	}
	rec(0)
	return
}

func subsets(s string) []string {
	var out []string
	for mask := 0; mask < 1<<len(s); mask++ {
		var sb strings.Builder
		for i := 0; i < len(s); i++ {
			if mask>>i&1 == 1 {
				sb.WriteByte(s[i])
			}
		}
		out = append(out, sb.String())
	}
	sort.Strings(out)
	return out
}

func product(pools ...string) []string {
	result := []string{""}
	for _, pool := range pools {
		var next []string
		for _, prefix := range result {
			for _, r := range pool {
				next = append(next, prefix+string(r))
			}
		}
		result = next
	}
	return result
}

func derangements(n int) int {
	count := 0
	xs := make([]int, n)
	for i := range xs {
		xs[i] = i
	}
	permute(xs, 0, func(p []int) {
		for i, v := range p {
			if i == v {
				return
			}
		}
		count++
	})
	return count
}

func main() {
	var all []string
	permute([]int{1, 2, 3}, 0, func(p []int) { all = append(all, fmt.Sprint(p)) })
	fmt.Println(len(all), all)
	b := []byte("aab")
	for ok := true; ok; ok = nextPermutation(b) {
		fmt.Print(string(b), " ")
	}
	fmt.Println()
	fmt.Println(combinations(5, 3), len(combinations(10, 5)), combinations(2, 0))
	fmt.Printf("%q\n", subsets("abc"))
	fmt.Println(product("ab", "xy", "12"), derangements(6))
}
