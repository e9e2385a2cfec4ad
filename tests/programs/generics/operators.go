package main

import (
	"fmt"
	"strings"
)

type Addable interface {
	~int | ~float64 | ~string
}

func Add[T Addable](a, b T) T { return a + b }
func SumAll[T Addable](xs []T) T {
	var s T
	for _, x := range xs {
		s += x
	}
	return s
}

type Integer interface {
	~int | ~int8 | ~uint8 | ~uint64
}

func GCD[T Integer](a, b T) T {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
func Bits[T Integer](x T) int {
	n := 0
	for x != 0 {
		if x&1 == 1 {
			n++
		}
		x >>= 1
	}
	return n
}
func IsEven[T Integer](x T) bool           { return x%2 == 0 }
func Clamp[T int | float64](v, lo, hi T) T { return max(lo, min(v, hi)) }
func Range[T Integer](n T) []T {
	var out []T
	for i := T(0); i < n; i++ {
		out = append(out, i)
	}
	return out
}

type Ordered interface {
	~int | ~string | ~float64
}

func BubbleSort[T Ordered](xs []T) []T {
	out := append([]T(nil), xs...)
	for i := 0; i < len(out); i++ {
		for j := 0; j < len(out)-1-i; j++ {
			if out[j] > out[j+1] {
				out[j], out[j+1] = out[j+1], out[j]
			}
		}
	}
	return out
}

type Queue[T any] struct {
	items []T
}

func NewQueue[T any](items ...T) *Queue[T] { return &Queue[T]{items: items} }
func (q *Queue[T]) Enqueue(v T)            { q.items = append(q.items, v) }
func (q *Queue[T]) Dequeue() (T, error) {
	if len(q.items) == 0 {
		var zero T
		return zero, fmt.Errorf("empty queue")
	}
	v := q.items[0]
	q.items = q.items[1:]
	return v, nil
}
func (q Queue[T]) Len() int { return len(q.items) }
func (q *Queue[T]) Peek() *T {
	if len(q.items) == 0 {
		return nil
	}
	return &q.items[0]
}

type LinkedList[T comparable] struct {
	head, tail *node[T]
	n          int
}
type node[T comparable] struct {
	v    T
	next *node[T]
}

func (l *LinkedList[T]) Append(v T) {
	nd := &node[T]{v: v}
	if l.tail == nil {
		l.head, l.tail = nd, nd
	} else {
		l.tail.next = nd
		l.tail = nd
	}
	l.n++
}
func (l *LinkedList[T]) Contains(v T) bool {
	for c := l.head; c != nil; c = c.next {
		if c.v == v {
			return true
		}
	}
	return false
}
func (l *LinkedList[T]) Slice() []T {
	out := make([]T, 0, l.n)
	for c := l.head; c != nil; c = c.next {
		out = append(out, c.v)
	}
	return out
}
func (l *LinkedList[T]) String() string {
	var sb strings.Builder
	for c := l.head; c != nil; c = c.next {
		fmt.Fprintf(&sb, "%v ", c.v)
	}
	return strings.TrimSpace(sb.String())
}

type Result[T any] struct {
	Val T
	Err error
}

func Try[T any](f func() (T, error)) Result[T] {
	v, err := f()
	return Result[T]{v, err}
}
func MapKV[K comparable, V any, R any](m map[K]V, f func(K, V) R) []R {
	var out []R
	for k, v := range m {
		out = append(out, f(k, v))
	}
	return out
}
func Uniq[T comparable](xs []T) []T {
	seen := map[T]bool{}
	var out []T
	for _, x := range xs {
		if !seen[x] {
			seen[x] = true
			out = append(out, x)
		}
	}
	return out
}
func Count[T comparable](xs []T) map[T]int {
	m := map[T]int{}
	for _, x := range xs {
		m[x]++
	}
	return m
}
func Memo[K comparable, V any](f func(K) V) func(K) V {
	cache := map[K]V{}
	return func(k K) V {
		if v, ok := cache[k]; ok {
			return v
		}
		v := f(k)
		cache[k] = v
		return v
	}
}

type Numeric interface{ ~int | ~int64 | ~float64 }
type Vec2[T Numeric] struct{ X, Y T }

func (v Vec2[T]) Add(o Vec2[T]) Vec2[T] { return Vec2[T]{v.X + o.X, v.Y + o.Y} }
func (v Vec2[T]) Dot(o Vec2[T]) T       { return v.X*o.X + v.Y*o.Y }

type MyInt int

func SumBy[T any, N Numeric](xs []T, f func(T) N) N {
	var n N
	for _, x := range xs {
		n += f(x)
	}
	return n
}

func main() {
	fmt.Println(Add(1, 2), Add("a", "b"), Add(1.5, 2), SumAll([]string{"x", "y"}), SumAll([]int{1, 2, 3}))
	fmt.Println(GCD(12, 18), Bits(uint8(255)), IsEven(uint64(7)), Clamp(15, 0, 10), Clamp(0.5, 1, 2), Range(uint8(3)))
	fmt.Println(BubbleSort([]int{3, 1, 2}), BubbleSort([]string{"b", "a"}))
	q := NewQueue(1, 2)
	q.Enqueue(3)
	v, err := q.Dequeue()
	fmt.Println(v, err, q.Len(), *q.Peek())
	e := NewQueue[string]()
	_, err = e.Dequeue()
	fmt.Println(err, e.Peek() == nil)
	l := &LinkedList[string]{}
	l.Append("a")
	l.Append("b")
	fmt.Println(l.Contains("b"), l.Contains("z"), l.Slice(), l)
	r := Try(func() (int, error) { return 4, nil })
	fmt.Println(r.Val, r.Err == nil)
	fmt.Println(len(MapKV(map[string]int{"a": 1}, func(k string, v int) string { return fmt.Sprint(k, v) })))
	fmt.Println(Uniq([]int{1, 1, 2, 3, 3}), Count([]string{"a", "b", "a"})["a"])
	calls := 0
	sq := Memo(func(n int) int { calls++; return n * n })
	fmt.Println(sq(4), sq(4), calls)
	a := Vec2[float64]{1, 2}
	fmt.Println(a.Add(Vec2[float64]{3, 4}), a.Dot(a), Vec2[int]{1, 2}.Add(Vec2[int]{1, 1}).X)
	fmt.Println(Add(MyInt(3), MyInt(4)), SumBy([]string{"a", "bbb"}, func(s string) int { return len(s) }))
}
