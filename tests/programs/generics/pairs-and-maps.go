package main

import (
	"cmp"
	"fmt"
	"slices"
)

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

func (p Pair[K, V]) String() string { return fmt.Sprintf("%v=>%v", p.Key, p.Val) }

func MakePair[K comparable, V any](k K, v V) Pair[K, V] { return Pair[K, V]{k, v} }

func SortedPairs[K cmp.Ordered, V any](m map[K]V) []Pair[K, V] {
	out := make([]Pair[K, V], 0, len(m))
	for k, v := range m {
		out = append(out, Pair[K, V]{Key: k, Val: v})
	}
	slices.SortFunc(out, func(a, b Pair[K, V]) int { return cmp.Compare(a.Key, b.Key) })
	return out
}

func Invert[K, V comparable](m map[K]V) map[V]K {
	out := make(map[V]K, len(m))
	for k, v := range m {
		out[v] = k
	}
	return out
}

func Zip[A comparable, B any](as []A, bs []B) []Pair[A, B] {
	n := min(len(as), len(bs))
	out := make([]Pair[A, B], n)
	for i := range n {
		out[i] = MakePair(as[i], bs[i])
	}
	return out
}

func Keys[M ~map[K]V, K cmp.Ordered, V any](m M) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

type Ages map[string]int

func CountBy[T any, K comparable](xs []T, key func(T) K) map[K]int {
	counts := map[K]int{}
	for _, x := range xs {
		counts[key(x)]++
	}
	return counts
}

func main() {
	ages := Ages{"bob": 30, "alice": 25, "carol": 35}
	for i, p := range SortedPairs(ages) {
		fmt.Println(i, p, p.Key, p.Val)
	}
	inv := Invert(ages)
	fmt.Println(inv[25], inv, Keys(ages), Keys(inv))
	zipped := Zip([]string{"x", "y", "z"}, []float64{1.5, 2})
	fmt.Println(zipped, len(zipped), zipped[0] == MakePair("x", 1.5))
	nested := MakePair("outer", MakePair(1, []int{2, 3}))
	fmt.Println(nested, nested.Val.Val[1])
	fmt.Println(CountBy([]int{1, 2, 3, 4, 5}, func(n int) bool { return n > 2 }))
	fmt.Println(CountBy([]string{"a", "bb", "cc"}, func(s string) int { return len(s) }))
	var zero Pair[int, *int]
	fmt.Println(zero.Key, zero.Val == nil)
}
