package main

import (
	"fmt"
	"sort"
)

type Registry struct {
	items map[string]int
	view  map[string]int
}

func bump(m map[string]int, keys ...string) {
	for _, k := range keys {
		m[k]++
	}
}

func sortedKeys(m map[string]int) []string {
	ks := make([]string, 0, len(m))
	for k := range m {
		ks = append(ks, k)
	}
	sort.Strings(ks)
	return ks
}

func main() {
	a := map[string]int{"x": 1}
	b := a
	b["y"] = 2
	bump(a, "x", "z", "z")
	fmt.Println(len(a), len(b), b["x"], a["y"], b["z"])
	delete(b, "x")
	_, ok := a["x"]
	fmt.Println(ok, sortedKeys(a))

	r := Registry{items: a, view: a}
	r.items["new"] = 7
	fmt.Println(r.view["new"], b["new"])

	r2 := r
	r2.items = map[string]int{"fresh": 1}
	r2.view["old"] = 8
	fmt.Println(sortedKeys(r.items), sortedKeys(r2.items), sortedKeys(r2.view))

	groups := map[string][]string{}
	add := func(g, n string) { groups[g] = append(groups[g], n) }
	add("fruit", "apple")
	add("fruit", "pear")
	add("veg", "leek")
	fruit := groups["fruit"]
	fruit[0] = "APPLE"
	fmt.Println(groups, len(groups["none"]))

	nested := map[string]map[string]int{}
	for _, p := range [][2]string{{"a", "x"}, {"a", "y"}, {"b", "x"}, {"a", "x"}} {
		inner, ok := nested[p[0]]
		if !ok {
			inner = map[string]int{}
			nested[p[0]] = inner
		}
		inner[p[1]]++
	}
	fmt.Println(nested)
}
