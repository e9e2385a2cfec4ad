package demo

import "os"

// show
var table map[string]int

func init() {
	table = map[string]int{"a": 1, "b": 2}
	if os.Getenv("WIDE") != "" {
		table["c"] = 3
	}
}

func lookup(name string) int { return table[name] }

// end
