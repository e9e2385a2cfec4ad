package main

import (
	"fmt"
	"strings"
)

func Map[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func Filter[T any](xs []T, keep func(T) bool) []T {
	var out []T
	for _, x := range xs {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}

func Reduce[T, A any](xs []T, init A, f func(A, T) A) A {
	acc := init
	for _, x := range xs {
		acc = f(acc, x)
	}
	return acc
}

func Any[T any](xs []T, pred func(T) bool) bool {
	for _, x := range xs {
		if pred(x) {
			return true
		}
	}
	return false
}

func Find[T any](xs []T, pred func(T) bool) (T, bool) {
	for _, x := range xs {
		if pred(x) {
			return x, true
		}
	}
	var zero T
	return zero, false
}

func GroupBy[K comparable, V any](xs []V, key func(V) K) map[K][]V {
	groups := make(map[K][]V)
	for _, x := range xs {
		k := key(x)
		groups[k] = append(groups[k], x)
	}
	return groups
}

func Compose[A, B, C any](f func(A) B, g func(B) C) func(A) C {
	return func(a A) C { return g(f(a)) }
}

func main() {
	nums := []int{1, 2, 3, 4, 5, 6}
	squares := Map(nums, func(n int) int { return n * n })
	evens := Filter(squares, func(n int) bool { return n%2 == 0 })
	fmt.Println(squares, evens)
	fmt.Println(Reduce(evens, 0, func(a, n int) int { return a + n }))
	fmt.Println(Reduce(nums, "", func(s string, n int) string { return s + fmt.Sprint(n) }))

	words := strings.Fields("the quick brown fox jumps over the lazy dog")
	lens := Map(words, func(w string) int { return len(w) })
	fmt.Println(lens, Map(words[:3], strings.ToUpper))
	fmt.Println(GroupBy(words, func(w string) int { return len(w) }))
	fmt.Println(Any(words, func(w string) bool { return w == "fox" }), Any(nil, func(int) bool { return true }))
	w, ok := Find(words, func(w string) bool { return strings.HasPrefix(w, "z") })
	fmt.Printf("%q %v\n", w, ok)
	fmt.Println(Find(nums, func(n int) bool { return n > 3 }))

	lenSquared := Compose(func(s string) int { return len(s) }, func(n int) float64 { return float64(n*n) / 2 })
	fmt.Println(lenSquared("hello"))
	longest := Reduce(words, words[0], func(best, w string) string {
		if len(w) > len(best) {
			return w
		}
		return best
	})
	fmt.Println(longest)
}
