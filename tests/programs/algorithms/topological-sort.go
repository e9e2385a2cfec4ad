package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

const libs = `des_system_lib   std synopsys std_cell_lib des_system_lib dw02 dw01 ramlib ieee
dw01             ieee dw01 dware gtech
dw02             ieee dw02 dware
dware            ieee dware
gtech            ieee gtech
ramlib           std ieee
std_cell_lib     ieee std_cell_lib
synopsys`

type graph map[string]map[string]bool

var errCycle = errors.New("cycle")

func parse(text string) graph {
	g := graph{}
	ensure := func(n string) map[string]bool {
		if g[n] == nil {
			g[n] = map[string]bool{}
		}
		return g[n]
	}
	for _, line := range strings.Split(text, "\n") {
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		deps := ensure(fields[0])
		for _, d := range fields[1:] {
			if d == fields[0] {
				continue
			}
			ensure(d)
			deps[d] = true
		}
	}
	return g
}

// kahn consumes the graph and always takes the smallest free name.
func kahn(g graph) (order []string, err error) {
	for len(g) > 0 {
		var free []string
		for n, deps := range g {
			if len(deps) == 0 {
				free = append(free, n)
			}
		}
		if len(free) == 0 {
			var rest []string
			for n := range g {
				rest = append(rest, n)
			}
			sort.Strings(rest)
			return order, fmt.Errorf("%w among %s", errCycle, strings.Join(rest, ","))
		}
		sort.Strings(free)
		next := free[0]
		order = append(order, next)
		delete(g, next)
		for _, deps := range g {
			delete(deps, next)
		}
	}
	return order, nil
}

func levels(g graph) map[string]int {
	depth := make(map[string]int)
	var visit func(n string) int
	visit = func(n string) int {
		if d, ok := depth[n]; ok {
			return d
		}
		best := 0
		for dep := range g[n] {
			best = max(best, visit(dep)+1)
		}
		depth[n] = best
		return best
	}
	for n := range g {
		visit(n)
	}
	return depth
}

func main() {
	g := parse(libs)
	fmt.Println(levels(g))
	order, err := kahn(g)
	fmt.Println(order, err, len(g))
	_, err = kahn(parse(libs + "\ndw01 dw02\ndw02 dw01"))
	fmt.Println(err, errors.Is(err, errCycle))
}
