package main

import "fmt"

type Num interface{ ~int | ~int64 | ~float64 }

func Product[T Num](xs ...T) T {
	p := T(1)
	for _, x := range xs {
		p *= x
	}
	return p
}

func Sum[T Num](xs []T) (s T) {
	for _, x := range xs {
		s += x
	}
	return
}

func Max[T Num](a, b T) T {
	if a > b {
		return a
	}
	return b
}

type Stack[T any] struct{ xs []T }

func (s *Stack[T]) Push(x T) { s.xs = append(s.xs, x) }

type Pair[A, B any] struct {
	a A
	b B
}

func Mk[A, B any](a A, b B) Pair[A, B] { return Pair[A, B]{a, b} }

func Ptr[T any](v T) *T { return &v }

func main() {
	fmt.Println(Product(100000, 100000, 1000))
	fmt.Println(Product([]int{100000, 100000}...))
	fmt.Println(Sum([]int{2000000000, 2000000000}))
	fmt.Println(Max(3000000000, 2))
	fmt.Println(Max(3, 2.5))
	fmt.Printf("%T %T\n", Max(1, 2), Product(1.5))
	var s Stack[int]
	s.Push(1 << 40)
	p := Mk(1<<33, "x")
	fmt.Println(s.xs, p.a, p.b, *Ptr(7))
	q := Mk('a', uint8(3))
	fmt.Printf("%c %d %T\n", q.a, q.b, q)
	x := Max(1, 2) << 40
	fmt.Println(x, Sum([]float64{}), Sum[int](nil))
}
