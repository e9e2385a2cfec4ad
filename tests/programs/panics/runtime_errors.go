package main

import (
	"fmt"
	"runtime"
)

type node struct {
	val  int
	next *node
}

// try reports whether f panicked and whether with a runtime error.
func try(f func()) (panicked, isRuntime bool) {
	defer func() {
		if r := recover(); r != nil {
			panicked = true
			_, isRuntime = r.(runtime.Error)
		}
	}()
	f()
	return
}

func at(s []int, i int) (v int, ok bool) {
	defer func() {
		if recover() != nil {
			v, ok = -1, false
		}
	}()
	return s[i], true
}

func main() {
	var nilMap map[string]int
	var nilPtr *node
	var any1 any = "text"
	zero := 0
	s := []int{1, 2, 3}
	idx := 5
	cases := []struct {
		name string
		f    func()
	}{
		{"index", func() { fmt.Println(s[idx]) }},
		{"slice", func() { fmt.Println(s[idx:]) }},
		{"nil map write", func() { nilMap["a"] = 1 }},
		{"nil map read", func() { fmt.Println("read", nilMap["a"]) }},
		{"nil pointer", func() { nilPtr.val++ }},
		{"divide", func() { fmt.Println(10 / zero) }},
		{"assertion", func() { fmt.Println(any1.(int)) }},
		{"assertion ok", func() { n, ok := any1.(int); fmt.Println(n, ok) }},
		{"custom", func() { panic("custom") }},
		{"negative make", func() { _ = make([]int, zero-1) }},
	}
	for _, c := range cases {
		p, rt := try(c.f)
		fmt.Printf("%-15s panicked=%-5t runtime=%t\n", c.name, p, rt)
	}
	for _, i := range []int{0, 2, 3, -1} {
		fmt.Println(at(s, i))
	}
}
