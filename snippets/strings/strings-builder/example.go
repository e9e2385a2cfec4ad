package demo

import (
	"fmt"
	"strings"
)

// show
func render(names []string) string {
	var b strings.Builder
	for i, name := range names {
		fmt.Fprintf(&b, "%d. %s\n", i+1, name)
	}
	return b.String()
}

// end
