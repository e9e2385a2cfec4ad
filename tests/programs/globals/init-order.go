package main

import "fmt"

var (
	total  = double(base) + offset
	base   = 10
	offset = compute("offset", base+1)
	log    []string
)

var table = buildTable()

func double(n int) int {
	log = append(log, fmt.Sprintf("double %d", n))
	return n * 2
}

func compute(name string, v int) int {
	log = append(log, "compute "+name)
	return v
}

func buildTable() [5]int {
	var t [5]int
	for i := range t {
		t[i] = i * base
	}
	return t
}

var ready bool

func init() {
	log = append(log, "first init")
	ready = total > 0
}

func init() {
	log = append(log, "second init")
	table[0] = -1
}

type config struct {
	name  string
	level int
}

var defaults = config{name: "app", level: len(table)}
var current *config = &defaults

func main() {
	for i, l := range log {
		fmt.Println(i, l)
	}
	fmt.Println(total, base, offset, table, ready)
	current.level++
	fmt.Println(defaults, *current, current == &defaults)
	base := "shadow"
	fmt.Println(base)
}
