package demo

import "fmt"

// show
func label(name string, count int, share float64) string {
	return fmt.Sprintf("%-10s|%5d|%6.2f%%", name, count, share)
}

// end
