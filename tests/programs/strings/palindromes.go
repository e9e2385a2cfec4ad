package main

import (
	"fmt"
	"strings"
	"unicode"
)

func clean(s string) []rune {
	var out []rune
	for _, r := range strings.ToLower(s) {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			out = append(out, r)
		}
	}
	return out
}

func isPalindrome(s string) bool {
	rs := clean(s)
	for i := 0; i < len(rs)/2; i++ {
		if rs[i] != rs[len(rs)-1-i] {
			return false
		}
	}
	return true
}

// longest finds the longest palindromic substring by expanding around centres.
func longest(s string) string {
	start, end := 0, 0
	expand := func(l, r int) {
		for l >= 0 && r < len(s) && s[l] == s[r] {
			l--
			r++
		}
		if r-l-1 > end-start {
			start, end = l+1, r
		}
	}
	for i := range s {
		expand(i, i)
		expand(i, i+1)
	}
	return s[start:end]
}

func countSubstrings(s string) int {
	n := len(s)
	table := make([][]bool, n)
	for i := range table {
		table[i] = make([]bool, n)
	}
	total := 0
	for size := 1; size <= n; size++ {
		for i := 0; i+size <= n; i++ {
			j := i + size - 1
			if s[i] == s[j] && (size <= 2 || table[i+1][j-1]) {
				table[i][j] = true
				total++
			}
		}
	}
	return total
}

func main() {
	for _, s := range []string{"A man, a plan, a canal: Panama", "Été", "no lemon, no melon", "hello", ""} {
		fmt.Printf("%-32q %t\n", s, isPalindrome(s))
	}
	for _, s := range []string{"babad", "forgeeksskeegfor", "abc", "aaaa"} {
		fmt.Println(s, longest(s), countSubstrings(s))
	}
	n := 0
	for i := 0; i < 10000; i++ {
		if isPalindrome(fmt.Sprint(i)) {
			n++
		}
	}
	fmt.Println("palindromic numbers:", n)
}
