package main

import (
	"fmt"
	"sort"
)

type stat struct {
	n   int
	sum float64
}

type matrix map[int]map[int]float64

func (m matrix) set(r, c int, v float64) {
	row, ok := m[r]
	if !ok {
		row = make(map[int]float64)
		m[r] = row
	}
	row[c] = v
}

func sortedKeys[V any](m map[string]V) []string {
	ks := make([]string, 0, len(m))
	for k := range m {
		ks = append(ks, k)
	}
	sort.Strings(ks)
	return ks
}

func main() {
	stats := map[string]stat{}
	byPtr := map[string]*stat{}
	arrays := map[string][2]int{}
	funcs := map[string]func(int) int{}
	bools := map[rune]bool{}

	for i, w := range []string{"a", "b", "a", "c", "b", "a"} {
		s := stats[w]
		s.n++
		s.sum += float64(i) / 2
		stats[w] = s

		if byPtr[w] == nil {
			byPtr[w] = new(stat)
		}
		byPtr[w].n++

		arr := arrays[w]
		arr[i%2]++
		arrays[w] = arr

		prev := funcs[w]
		funcs[w] = func(x int) int {
			if prev != nil {
				x = prev(x)
			}
			return x + i
		}
	}
	fmt.Println(stats, arrays)
	for _, k := range sortedKeys(byPtr) {
		fmt.Print(k, *byPtr[k], funcs[k](100), " ")
	}
	fmt.Println()

	for _, r := range "hello" {
		if bools[r] {
			fmt.Printf("%c repeats\n", r)
		}
		bools[r] = true
	}
	fmt.Println(len(bools), !bools['z'])

	m := matrix{}
	m.set(1, 2, 0.5)
	m.set(1, 3, 1)
	m.set(0, 0, -1)
	fmt.Println(m, m[1][2]+m[1][3], m[9][9], len(m[1]))

	mixed := map[any]string{1: "int", "1": "string", 1.5: "float", true: "bool", [1]int{1}: "array", stat{}: "struct"}
	fmt.Println(mixed[1], mixed["1"], mixed[1.5], mixed[2 > 1], mixed[[1]int{1}], mixed[stat{}], len(mixed), mixed[int64(1)] == "")

	list := map[string][]string{"x": {"1"}}
	alias := list["x"]
	list["x"] = append(list["x"], "2")
	alias[0] = "one"
	fmt.Println(len(alias), len(list["x"]), list["y"] == nil)
	swapped := map[bool]int{true: 1, false: 2}
	swapped[true], swapped[false] = swapped[false], swapped[true]
	fmt.Println(swapped)
}
