package main

import (
	"fmt"
	"sort"
)

type sorter struct {
	name string
	sort func([]int)
}

func bubble(a []int) {
	for i := range a {
		for j := i + 1; j < len(a); j++ {
			if a[j] < a[i] {
				a[i], a[j] = a[j], a[i]
			}
		}
	}
}
func nothing(a []int) { fmt.Println(len(a)) }

func apply(f func(m map[string]int, k string), m map[string]int) { f(m, "x") }

func main() {
	table := []sorter{{"bubble", bubble}, {"std", func(x []int) { sort.Ints(x) }}, {"none", nothing}}
	for _, s := range table {
		a := []int{3, 1, 2}
		s.sort(a)
		fmt.Println(s.name, a)
	}
	m := map[string]int{}
	apply(func(m map[string]int, k string) { m[k]++ }, m)
	apply(func(m map[string]int, k string) { fmt.Println(m[k]) }, m)
	ops := map[string]func([]int) int{
		"sum":   func(a []int) int { t := 0; for _, v := range a { t += v }; return t },
		"first": func(a []int) int { return a[0] },
	}
	fmt.Println(ops["sum"]([]int{1, 2}), ops["first"]([]int{4}))
}
