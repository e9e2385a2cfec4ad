package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

type CycleError struct{ Path []string }

func (c *CycleError) Error() string { return "cycle: " + strings.Join(c.Path, " -> ") }

type Graph map[string][]string

func parse(spec string) Graph {
	g := Graph{}
	for _, line := range strings.Split(strings.TrimSpace(spec), "\n") {
		name, deps, _ := strings.Cut(line, ":")
		name = strings.TrimSpace(name)
		g[name] = append(g[name], strings.Fields(deps)...)
		for _, d := range g[name] {
			if _, ok := g[d]; !ok {
				g[d] = nil
			}
		}
	}
	return g
}

func (g Graph) names() []string {
	ns := make([]string, 0, len(g))
	for n := range g {
		ns = append(ns, n)
	}
	sort.Strings(ns)
	return ns
}

type color uint8

const (
	white color = iota
	grey
	black
)

func (g Graph) Sort() (order []string, err error) {
	state := make(map[string]color)
	var stack []string
	var visit func(n string) error
	visit = func(n string) error {
		switch state[n] {
		case black:
			return nil
		case grey:
			for i, s := range stack {
				if s == n {
					return &CycleError{append(append([]string{}, stack[i:]...), n)}
				}
			}
		}
		state[n] = grey
		stack = append(stack, n)
		defer func() { stack = stack[:len(stack)-1] }()
		for _, d := range g[n] {
			if err := visit(d); err != nil {
				return err
			}
		}
		state[n] = black
		order = append(order, n)
		return nil
	}
	for _, n := range g.names() {
		if err := visit(n); err != nil {
			return nil, fmt.Errorf("from %s: %w", n, err)
		}
	}
	return order, nil
}

// Levels is Kahn's algorithm: what can be built in parallel.
func (g Graph) Levels() (levels [][]string) {
	need := map[string]int{}
	users := map[string][]string{}
	for n, deps := range g {
		need[n] = len(deps)
		for _, d := range deps {
			users[d] = append(users[d], n)
		}
	}
	for len(need) > 0 {
		var level []string
		for n, c := range need {
			if c == 0 {
				level = append(level, n)
			}
		}
		if level == nil {
			break
		}
		sort.Strings(level)
		for _, n := range level {
			delete(need, n)
			for _, u := range users[n] {
				need[u]--
			}
		}
		levels = append(levels, level)
	}
	return
}

func main() {
	g := parse("app: web db log\nweb: http log\ndb: log driver\nhttp: net\nnet:\n")
	fmt.Println(g.Sort())
	for i, l := range g.Levels() {
		fmt.Println(i, l)
	}
	bad := parse("a: b\nb: c d\nc: a\nd: e")
	_, err := bad.Sort()
	var ce *CycleError
	if errors.As(err, &ce) {
		fmt.Println(err, len(ce.Path))
	}
	fmt.Println(bad.Levels())
}
