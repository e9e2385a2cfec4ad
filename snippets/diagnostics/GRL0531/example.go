package demo

import "fmt"

// show
func report(name string, count int) string {
	return fmt.Sprintf("%d of %s", name, count) // in each other's places
}

// end
