package main

import "fmt"

type thing struct{ n int }

func (t thing) show()     { fmt.Println("value", t.n) }
func (t *thing) showPtr() { fmt.Println("pointer", t.n) }

func args() {
	x := 1
	defer fmt.Println("argument at defer:", x)
	defer func() { fmt.Println("captured at the end:", x) }()
	defer func(v int) { fmt.Println("parameter:", v, "captured:", x) }(x * 10)
	x = 2
	t := thing{1}
	defer t.show()
	defer t.showPtr()
	t.n = 5
	s := []int{1, 2, 3}
	defer fmt.Println(len(s), s)
	s[0] = 100
	s = append(s, 4)
	x = 3
}

func functionValue() {
	f := func() { fmt.Println("first f") }
	defer f()
	f = func() { fmt.Println("second f") }
	f()
}

func chain(parts *[]string) func(string) {
	return func(s string) { *parts = append(*parts, s) }
}

func main() {
	args()
	functionValue()
	var parts []string
	func() {
		add := chain(&parts)
		defer add("c")
		defer add("b")
		add("a")
	}()
	fmt.Println(parts)
	for i := 0; i < 3; i++ {
		func() {
			defer func() { fmt.Print("i=", i, " ") }()
		}()
	}
	fmt.Println()
}
