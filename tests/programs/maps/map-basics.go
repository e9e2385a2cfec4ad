package main

import (
	"fmt"
	"maps"
	"slices"
)

func update(m map[string]int) {
	m["updated"] = 1
}

func main() {
	m := make(map[string]int)
	m["k1"] = 7
	m["k2"] = 13
	fmt.Println("map:", m, len(m))

	v1 := m["k1"]
	v3 := m["k3"]
	fmt.Println(v1, v3)

	delete(m, "k2")
	delete(m, "never there")
	_, present := m["k2"]
	fmt.Println("present:", present, m)

	alias := m
	alias["shared"] = 5
	update(m)
	fmt.Println(m, len(alias))

	m["k1"]++
	m["new"] += 10
	m["k1"] *= 3
	fmt.Println(m)

	n := map[string]int{"foo": 1, "bar": 2}
	n2 := maps.Clone(n)
	fmt.Println(maps.Equal(n, n2))
	n2["foo"] = 9
	fmt.Println(n["foo"], n2["foo"], maps.Equal(n, n2))

	keys := slices.Sorted(maps.Keys(m))
	fmt.Println(keys)
	vals := slices.Collect(maps.Values(m))
	slices.Sort(vals)
	fmt.Println(vals)

	var nilMap map[string]bool
	fmt.Println(nilMap["x"], len(nilMap), nilMap == nil)
	for range nilMap {
		fmt.Println("unreachable")
	}

	if v, ok := m["shared"]; ok && v > 3 {
		fmt.Println("shared is", v)
	}
	clear(m)
	fmt.Println(m, alias, len(alias))

	maps.Copy(m, n2)
	maps.DeleteFunc(m, func(k string, v int) bool { return v < 5 })
	fmt.Println(alias)
}
