package main

import (
	"fmt"
	"sort"
)

type Account struct {
	Name    string
	Balance int
	Tags    []string
}

type Graph map[string]map[string]int

func (g Graph) Add(a, b string, w int) {
	if g[a] == nil {
		g[a] = make(map[string]int)
	}
	g[a][b] = w
}

func (g Graph) Add2(a, b string, w int) {
	m, ok := g[a]
	if !ok {
		m = make(map[string]int)
		g[a] = m
	}
	m[b] = w
}

func fib(n int, memo map[int]int) int {
	if n < 2 {
		return n
	}
	if v, ok := memo[n]; ok {
		return v
	}
	memo[n] = fib(n-1, memo) + fib(n-2, memo)
	return memo[n]
}

type Cache struct{ data map[string][]int }

func NewCache(seed map[string][]int) *Cache { return &Cache{data: seed} }

func (c *Cache) Put(k string, v int) { c.data[k] = append(c.data[k], v) }

func main() {
	g := Graph{}
	g.Add("a", "b", 1)
	g.Add2("a", "c", 2)
	g.Add2("b", "c", 3)
	fmt.Println(g, len(g))
	fmt.Println(fib(40, map[int]int{}))
	seed := map[string][]int{"x": {1}}
	c := NewCache(seed)
	c.Put("x", 2)
	c.Put("y", 3)
	fmt.Println(seed, c.data)
	accts := map[string]*Account{"bob": {Name: "bob"}}
	acc := accts["bob"]
	acc.Balance += 10
	acc.Tags = append(acc.Tags, "vip")
	fmt.Println(accts["bob"].Balance, accts["bob"].Tags)
	groups := map[int][]string{}
	for _, w := range []string{"a", "bb", "cc", "d"} {
		groups[len(w)] = append(groups[len(w)], w)
	}
	for _, list := range groups {
		sort.Sort(sort.Reverse(sort.StringSlice(list)))
	}
	fmt.Println(groups)
	l := groups[1]
	l[0] = "changed"
	fmt.Println(groups[1])
	vals := map[string]Account{"z": {Name: "z"}}
	v := vals["z"]
	v.Balance = 5
	fmt.Println(vals["z"].Balance, v.Balance)
	vals["z"] = v
	fmt.Println(vals["z"].Balance)
	counts := map[string]int{}
	alias := counts
	for _, w := range []string{"q", "q"} {
		alias[w]++
	}
	fmt.Println(counts)
	for k := range counts {
		delete(counts, k)
	}
	fmt.Println(len(alias))
	visited := make(map[int]bool)
	var dfs func(n int, seen map[int]bool)
	dfs = func(n int, seen map[int]bool) {
		if n > 5 || seen[n] {
			return
		}
		seen[n] = true
		dfs(n+1, seen)
		dfs(n*2, seen)
	}
	dfs(1, visited)
	fmt.Println(len(visited))
}
