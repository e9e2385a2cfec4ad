package main

import "fmt"

// newCounter returns two functions that share one variable.
func newCounter(start int) (next func() int, reset func()) {
	n := start
	next = func() int {
		n++
		return n
	}
	reset = func() { n = start }
	return next, reset
}

func main() {
	next, reset := newCounter(10)
	other, _ := newCounter(0)
	fmt.Println(next(), next(), next())
	fmt.Println(other())
	reset()
	fmt.Println(next())
	fmt.Println(other(), other())

	total := 0
	add := func(k int) { total += k }
	for i := 1; i <= 5; i++ {
		add(i)
	}
	fmt.Println("total", total)
	total = 100
	add(1)
	fmt.Println("total", total)
}
