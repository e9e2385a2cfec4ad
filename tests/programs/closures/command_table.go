package main

import (
	"fmt"
	"sort"
	"strings"
)

type command struct {
	usage string
	arity int
	run   func(args []string) string
}

func main() {
	vars := map[string]string{}
	history := []string{}

	var commands map[string]command
	commands = map[string]command{
		"set": {"set NAME VALUE", 2, func(a []string) string {
			old, had := vars[a[0]]
			vars[a[0]] = a[1]
			if had {
				return "was " + old
			}
			return "ok"
		}},
		"get": {"get NAME", 1, func(a []string) string {
			if v, ok := vars[a[0]]; ok {
				return v
			}
			return "<unset>"
		}},
		"history": {"history", 0, func([]string) string {
			return fmt.Sprint(len(history), " commands, last ", history[len(history)-1])
		}},
		"help": {"help", 0, func([]string) string {
			var names []string
			for n := range commands {
				names = append(names, n)
			}
			sort.Strings(names)
			return strings.Join(names, "|")
		}},
	}

	script := `set x 10
get x
set x 20
get y
jump high
set x
help
history`
	for _, line := range strings.Split(script, "\n") {
		f := strings.Fields(line)
		c, ok := commands[f[0]]
		switch {
		case !ok:
			fmt.Printf("%s: unknown command\n", f[0])
			continue
		case len(f)-1 != c.arity:
			fmt.Printf("usage: %s\n", c.usage)
			continue
		}
		history = append(history, f[0])
		fmt.Printf("%-10s %s\n", line, c.run(f[1:]))
	}
}
