package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

type City struct {
	Name string
	Pop  int
}

func main() {
	xs := []int{3, 1, 4, 1, 5, 9, 2, 6}
	ys := slices.Clone(xs)
	slices.Sort(ys)
	fmt.Println(xs, ys, slices.IsSorted(ys))
	fmt.Println(slices.Contains(xs, 9), slices.Index(xs, 4), slices.Index(xs, 7))
	fmt.Println(slices.Max(xs), slices.Min(xs))

	pos, found := slices.BinarySearch(ys, 5)
	fmt.Println(pos, found)
	pos, found = slices.BinarySearch(ys, 7)
	fmt.Println(pos, found)

	slices.Reverse(ys)
	fmt.Println(ys)
	ys = slices.Insert(ys, 1, 100, 200)
	fmt.Println(ys)
	ys = slices.Delete(ys, 0, 3)
	fmt.Println(ys)
	fmt.Println(slices.Compact([]string{"a", "a", "b", "a"}))
	fmt.Println(slices.Equal([]int{1, 2}, []int{1, 2}), slices.Equal(xs, ys))
	fmt.Println(slices.IndexFunc(xs, func(n int) bool { return n > 4 }),
		slices.ContainsFunc(xs, func(n int) bool { return n < 0 }))

	cities := []City{{"Oslo", 700}, {"Rome", 2800}, {"Bern", 130}, {"Wien", 1900}, {"Nice", 130}}
	slices.SortFunc(cities, func(a, b City) int {
		return cmp.Or(cmp.Compare(a.Pop, b.Pop), strings.Compare(a.Name, b.Name))
	})
	fmt.Println(cities)
	slices.SortStableFunc(cities, func(a, b City) int { return cmp.Compare(len(a.Name), len(b.Name)) })
	biggest := slices.MaxFunc(cities, func(a, b City) int { return a.Pop - b.Pop })
	fmt.Printf("%+v\n", biggest)

	small := slices.DeleteFunc(slices.Clone(cities), func(c City) bool { return c.Pop > 1000 })
	fmt.Println(len(small), len(cities))
	fmt.Println(slices.Concat([]int{1}, []int{2, 3}), slices.Repeat([]int{0, 1}, 2))
	fmt.Println(slices.Compare([]int{1, 2}, []int{1, 3}), cmp.Compare("b", "a"))
	for c := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(c)
	}
	fmt.Println()
}
