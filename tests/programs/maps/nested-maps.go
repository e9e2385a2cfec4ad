package main

import (
	"fmt"
	"sort"
	"strings"
)

type Graph map[string]map[string]int

func (g Graph) Connect(a, b string, cost int) {
	for _, pair := range [][2]string{{a, b}, {b, a}} {
		if g[pair[0]] == nil {
			g[pair[0]] = make(map[string]int)
		}
		g[pair[0]][pair[1]] = cost
	}
}

func (g Graph) Nodes() []string {
	var names []string
	for n := range g {
		names = append(names, n)
	}
	sort.Strings(names)
	return names
}

// routes visits every node once and calls report with each complete cost.
func (g Graph) routes(at string, seen map[string]bool, cost int, report func(int)) {
	seen[at] = true
	if len(seen) == len(g) {
		report(cost)
	}
	for next, c := range g[at] {
		if !seen[next] {
			g.routes(next, seen, cost+c, report)
		}
	}
	delete(seen, at)
}

func main() {
	input := `London to Dublin = 464
London to Belfast = 518
Dublin to Belfast = 141`

	g := Graph{}
	for _, line := range strings.Split(input, "\n") {
		var a, b string
		var cost int
		if n, err := fmt.Sscanf(line, "%s to %s = %d", &a, &b, &cost); err != nil {
			fmt.Println("bad line", n, err)
			continue
		}
		g.Connect(a, b, cost)
	}
	fmt.Println(g.Nodes(), g["Dublin"])

	shortest, longest := 1<<31, 0
	for _, start := range g.Nodes() {
		g.routes(start, map[string]bool{}, 0, func(c int) {
			shortest = min(shortest, c)
			longest = max(longest, c)
		})
	}
	fmt.Println(shortest, longest)

	inventory := map[string]map[string][]int{
		"fruit": {"apple": {1, 2}, "pear": nil},
	}
	inventory["fruit"]["pear"] = append(inventory["fruit"]["pear"], 7)
	inventory["veg"] = map[string][]int{}
	inventory["veg"]["leek"] = []int{3}
	fmt.Println(inventory, len(inventory["none"]["x"]))
}
