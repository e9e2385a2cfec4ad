package main

import (
	"fmt"
	"sort"
)

type Option[T any] interface {
	isOption()
	OrElse(d T) T
}
type Some[T any] struct{ V T }
type None[T any] struct{}

func (Some[T]) isOption()      {}
func (None[T]) isOption()      {}
func (s Some[T]) OrElse(d T) T { return s.V }
func (n None[T]) OrElse(d T) T { return d }
func find(ok bool) Option[int] {
	if ok {
		return Some[int]{3}
	}
	return None[int]{}
}

type Sealed[T any] interface{ seal() }
type A struct{}

func (A) seal() {}

type Shape interface{ Area() float64 }
type Circle struct{ R float64 }

func (c *Circle) Area() float64 { return 3 * c.R * c.R }
func Total[S Shape](xs []S) float64 {
	t := 0.0
	for _, x := range xs {
		t += x.Area()
	}
	return t
}

type byKey[T any] struct {
	xs  []T
	key func(T) int
}

func (b byKey[T]) Len() int           { return len(b.xs) }
func (b byKey[T]) Less(i, j int) bool { return b.key(b.xs[i]) < b.key(b.xs[j]) }
func (b byKey[T]) Swap(i, j int)      { b.xs[i], b.xs[j] = b.xs[j], b.xs[i] }

type Slice[T int | string] []T

func (s Slice[T]) Len() int           { return len(s) }
func (s Slice[T]) Less(i, j int) bool { return s[i] < s[j] }
func (s Slice[T]) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }

type Handler interface {
	Handle(fn string, type_ int) string
}
type H struct{}

func (H) Handle(fn string, type_ int) string { return fmt.Sprint(fn, type_) }

type C[T any] struct{ v T }

func (c *C[T]) Set(v T) { c.v = v }

func main() {
	fmt.Println(find(true).OrElse(1), find(false).OrElse(1))
	var s Sealed[string] = A{}
	s.seal()
	fmt.Println(Total([]*Circle{{1}, {2}}))
	xs := Slice[string]{"c", "a", "b"}
	sort.Sort(xs)
	fmt.Println(xs)
	var h Handler = H{}
	fmt.Println(h.Handle("f", 2))
	c := &C[string]{}
	c.Set("x")
	fmt.Println(c.v)
}
