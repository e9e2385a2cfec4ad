package main

import (
	"fmt"
	"strconv"
)

type Numeric interface{ ~int | ~uint8 | ~float64 }

type Box[T any] struct{ Val T }

func (b Box[T]) Get() T         { return b.Val }
func (b *Box[T]) Set(v T)       { b.Val = v }
func (b Box[T]) String() string { return fmt.Sprintf("Box(%v)", b.Val) }
func NewBox[T any](v T) *Box[T] { return &Box[T]{v} }

type Getter[T any] interface{ Get() T }

func Extract[T any](g Getter[T]) T { return g.Get() }

func Zero[T any]() (z T) { return }

func IsZero[T comparable](v T) bool {
	var z T
	return v == z
}

func Ptr[T any](v T) *T { return &v }

func Swap[A, B any](a A, b B) (B, A) { return b, a }

func Accumulate[T Numeric](xs []T) []T {
	out := make([]T, len(xs))
	var run T
	for i, x := range xs {
		run += x
		out[i] = run
	}
	return out
}

func Kind[T any](v T) string {
	switch any(v).(type) {
	case int, uint8:
		return "integer"
	case string:
		return "text"
	case fmt.Stringer:
		return "stringer"
	}
	return "other"
}

type Num int

type List[T any] []T

func (l List[T]) Len() int { return len(l) }
func (l *List[T]) Add(vs ...T) *List[T] {
	*l = append(*l, vs...)
	return l
}

type Tree[T interface{ Less(T) bool }] struct {
	val         T
	left, right *Tree[T]
}

func (n Num) Less(o Num) bool { return n < o }

func (t *Tree[T]) Insert(v T) *Tree[T] {
	if t == nil {
		return &Tree[T]{val: v}
	}
	if v.Less(t.val) {
		t.left = t.left.Insert(v)
	} else {
		t.right = t.right.Insert(v)
	}
	return t
}

func (t *Tree[T]) Walk(f func(T)) {
	if t != nil {
		t.left.Walk(f)
		f(t.val)
		t.right.Walk(f)
	}
}

func main() {
	b := NewBox(3)
	b.Set(b.Get() * 2)
	fmt.Println(b, Extract[int](b), Extract[string](Box[string]{"in"}), Box[[]int]{[]int{1}})
	fmt.Println(Zero[int](), Zero[string]() == "", Zero[*int]() == nil, Zero[[]int]() == nil, Zero[[2]bool]())
	fmt.Println(IsZero(0), IsZero("x"), IsZero(Box[int]{}), IsZero(struct{ A, B int }{0, 1}))
	p := Ptr(41)
	*p++
	fmt.Println(*p, *Ptr("s"))
	fmt.Println(Swap(1, "one"))
	fmt.Println(Accumulate([]int{1, 2, 3}), Accumulate([]uint8{200, 100}), Accumulate([]float64{.5, .25}))
	fmt.Println(Kind(1), Kind("s"), Kind(*b), Kind(1.5), Kind(uint8(2)))
	var l List[rune]
	l.Add('a').Add('b', 'c')
	fmt.Println(l, l.Len(), len(List[string]{"x"}))
	var t *Tree[Num]
	for _, n := range []Num{5, 2, 8, 1} {
		t = t.Insert(n)
	}
	var parts []string
	t.Walk(func(n Num) { parts = append(parts, strconv.Itoa(int(n))) })
	fmt.Println(parts)
	fmt.Printf("%T %T %v\n", b, l, Box[Box[int]]{Box[int]{7}})
	f := Zero[float64]
	fmt.Println(f())
}
