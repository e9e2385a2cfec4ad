package main

import (
	"fmt"
	"strings"
)

func Compose[A, B, C any](f func(A) B, g func(B) C) func(A) C {
	return func(a A) C { return g(f(a)) }
}

func Curry[A, B, C any](f func(A, B) C) func(A) func(B) C {
	return func(a A) func(B) C {
		return func(b B) C { return f(a, b) }
	}
}

func pipeline(fs ...func(string) string) func(string) string {
	return func(s string) string {
		for _, f := range fs {
			s = f(s)
		}
		return s
	}
}

func twice(f func(int) int) func(int) int {
	return func(x int) int { return f(f(x)) }
}

type Transformer struct {
	Name string
	Fn   func(string) string
}

func main() {
	length := func(s string) int { return len(s) }
	square := func(n int) int { return n * n }
	fmt.Println(Compose(length, square)("gopher"))

	add := Curry(func(a, b int) int { return a + b })
	add5 := add(5)
	fmt.Println(add5(3), add(1)(2))
	fmt.Println(twice(add5)(0), twice(twice(square))(2))

	clean := pipeline(strings.TrimSpace, strings.ToLower, func(s string) string {
		return strings.ReplaceAll(s, " ", "-")
	})
	fmt.Println(clean("  The Quick Brown Fox "))

	ts := []Transformer{
		{"upper", strings.ToUpper},
		{"first", func(s string) string { return s[:1] }},
		{"twice", func(s string) string { return s + s }},
	}
	word := "echo"
	for _, t := range ts {
		word = t.Fn(word)
		fmt.Printf("%-6s => %s\n", t.Name, word)
	}
}
