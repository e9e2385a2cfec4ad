package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

type Set[T cmp.Ordered] map[T]struct{}

func Of[T cmp.Ordered](xs ...T) Set[T] {
	s := make(Set[T])
	for _, x := range xs {
		s[x] = struct{}{}
	}
	return s
}

func (s Set[T]) Has(x T) bool {
	_, ok := s[x]
	return ok
}

func (s Set[T]) Sorted() []T {
	out := make([]T, 0, len(s))
	for x := range s {
		out = append(out, x)
	}
	slices.Sort(out)
	return out
}

func (s Set[T]) Union(others ...Set[T]) Set[T] {
	out := Of(s.Sorted()...)
	for _, o := range others {
		for x := range o {
			out[x] = struct{}{}
		}
	}
	return out
}

func (s Set[T]) Where(pred func(T) bool) Set[T] {
	out := Set[T]{}
	for x := range s {
		if pred(x) {
			out[x] = struct{}{}
		}
	}
	return out
}

func (s Set[T]) Minus(o Set[T]) Set[T] { return s.Where(func(x T) bool { return !o.Has(x) }) }
func (s Set[T]) And(o Set[T]) Set[T]   { return s.Where(o.Has) }

func (s Set[T]) String() string {
	parts := []string{}
	for _, x := range s.Sorted() {
		parts = append(parts, fmt.Sprint(x))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func powerSet[T cmp.Ordered](xs []T) [][]T {
	subsets := [][]T{{}}
	for _, x := range xs {
		for _, sub := range subsets {
			with := append(slices.Clone(sub), x)
			subsets = append(subsets, with)
		}
	}
	return subsets
}

func main() {
	a, b := Of(1, 2, 3, 4), Of(3, 4, 5)
	fmt.Println(a, b, a.Union(b, Of(99)), a.And(b), a.Minus(b))
	fmt.Println(a.Has(2), b.Has(2), len(a))
	words := Of(strings.Fields("to be or not to be")...)
	fmt.Println(words, words.Where(func(w string) bool { return len(w) == 2 }))
	fmt.Println(powerSet([]string{"a", "b", "c"}))
	fmt.Println(len(powerSet(a.Sorted())), powerSet([]float64{}))
	var none Set[rune]
	fmt.Println(none.Has('x'), none, none.Union(Of('a', 'b')))
}
