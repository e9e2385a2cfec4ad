package demo

import (
	"fmt"
	"sort"
)

// show
func print(ages map[string]int) {
	names := make([]string, 0, len(ages))
	for name := range ages {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fmt.Println(name, ages[name])
	}
}

// end
