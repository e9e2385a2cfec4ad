package main

import (
	"cmp"
	"fmt"
	"strings"
)

type Number interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~float32 | ~float64
}

type Meters float64
type Score int

func Sum[T Number](xs ...T) T {
	var total T
	for _, x := range xs {
		total += x
	}
	return total
}

func Average[T Number](xs []T) float64 {
	if len(xs) == 0 {
		return 0
	}
	return float64(Sum(xs...)) / float64(len(xs))
}

func Max[T cmp.Ordered](first T, rest ...T) T {
	m := first
	for _, x := range rest {
		if x > m {
			m = x
		}
	}
	return m
}

func Clamp[T cmp.Ordered](x, lo, hi T) T {
	return min(max(x, lo), hi)
}

func Abs[T Number](x T) T {
	if x < 0 {
		return -x
	}
	return x
}

func Index[T comparable](xs []T, x T) int {
	for i, v := range xs {
		if v == x {
			return i
		}
	}
	return -1
}

func Unique[T comparable](xs []T) []T {
	seen := make(map[T]bool)
	var out []T
	for _, x := range xs {
		if !seen[x] {
			seen[x] = true
			out = append(out, x)
		}
	}
	return out
}

type Shouter interface {
	comparable
	fmt.Stringer
}

func (s Score) String() string { return fmt.Sprintf("#%d", int(s)) }

func Shout[T Shouter](xs []T, skip T) string {
	var sb strings.Builder
	for _, x := range xs {
		if x == skip {
			continue
		}
		sb.WriteString(x.String() + "!")
	}
	return sb.String()
}

func Convert[From, To Number](xs []From) []To {
	out := make([]To, len(xs))
	for i, x := range xs {
		out[i] = To(x)
	}
	return out
}

func main() {
	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2.25), Sum[int8](100, 27, 1), Sum[Score]())
	fmt.Println(Average([]int{1, 2, 4}), Average([]Meters{1.5, 2.5}), Average([]float32{}))
	fmt.Println(Max(3, 9, 2), Max("pear", "fig"), Max(2.5), Max(Score(4), 7))
	fmt.Println(Clamp(15, 0, 10), Clamp(-0.5, 0, 1), Clamp("m", "a", "f"))
	fmt.Println(Abs(-3), Abs(Meters(-2.5)), Abs(int64(7)))
	fmt.Println(Index([]string{"a", "b"}, "b"), Index([]rune("héllo"), 'l'), Index([]float64{}, 1))
	fmt.Println(Unique([]int{3, 1, 3, 2, 1}), Unique([][2]int{{1, 2}, {1, 2}, {2, 1}}))
	fmt.Println(Shout([]Score{1, 2, 3}, 2))
	fmt.Println(Convert[float64, int]([]float64{1.9, -1.9}), Convert[int, int8]([]int{300, 5}))
}
