package main

import (
	"fmt"
	"strconv"
	"strings"
)

func lookAndSay(s string) string {
	var out strings.Builder
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && s[j] == s[i] {
			j++
		}
		out.WriteString(strconv.Itoa(j - i))
		out.WriteByte(s[i])
		i = j
	}
	return out.String()
}

func happy(n int) bool {
	seen := map[int]bool{}
	for n != 1 && !seen[n] {
		seen[n] = true
		next := 0
		for x := n; x > 0; x /= 10 {
			d := x % 10
			next += d * d
		}
		n = next
	}
	return n == 1
}

func hailstoneGen(n int) func() (int, bool) {
	done := false
	return func() (int, bool) {
		if done {
			return 0, false
		}
		cur := n
		switch {
		case n == 1:
			done = true
		case n%2 == 0:
			n /= 2
		default:
			n = n*3 + 1
		}
		return cur, true
	}
}

func hamming(n int) []int {
	h := []int{1}
	i2, i3, i5 := 0, 0, 0
	for len(h) < n {
		next := min(h[i2]*2, h[i3]*3, h[i5]*5)
		h = append(h, next)
		if next == h[i2]*2 {
			i2++
		}
		if next == h[i3]*3 {
			i3++
		}
		if next == h[i5]*5 {
			i5++
		}
	}
	return h
}

func josephus(n, k int) (order []int) {
	ring := make([]int, n)
	for i := range ring {
		ring[i] = i
	}
	for at := 0; len(ring) > 0; {
		at = (at + k - 1) % len(ring)
		order = append(order, ring[at])
		ring = append(ring[:at], ring[at+1:]...)
	}
	return order
}

func main() {
	s := "1"
	for range 8 {
		fmt.Print(s, " ")
		s = lookAndSay(s)
	}
	fmt.Println(len(s))
	for n, found := 1, 0; found < 8; n++ {
		if happy(n) {
			fmt.Print(n, " ")
			found++
		}
	}
	fmt.Println()
	gen := hailstoneGen(13)
	for v, ok := gen(); ok; v, ok = gen() {
		fmt.Print(v, ",")
	}
	fmt.Println()
	h := hamming(1691)
	fmt.Println(h[:15], h[len(h)-1])
	order := josephus(41, 3)
	fmt.Println(order[:5], order[40])
}
