package main

import "fmt"

var x = 1
var y = x + 1
var px = &x

var matrix = [2][2]int{{1, 2}, {3, 4}}
var names = []string{"a", "b", "c"}
var origin struct{ X, Y int }

var hook func(string) string

func setHook(f func(string) string) { hook = f }

func call(s string) string {
	if hook == nil {
		return s
	}
	return hook(s)
}

func swap(a, b *int) { *a, *b = *b, *a }

func modify() {
	x := 100
	x++
	y = x
	names := append(names[:1], "local")
	names[0] = "A"
}

func lookup() (*int, []string) { return &matrix[1][0], names[1:] }

type singleton struct{ uses int }

var instance *singleton

func get() *singleton {
	if instance == nil {
		fmt.Println("creating")
		instance = new(singleton)
	}
	instance.uses++
	return instance
}

func main() {
	fmt.Println(x, y, *px)
	modify()
	fmt.Println(x, y, names)
	swap(&x, &y)
	fmt.Println(x, y, *px)
	*px = 7
	fmt.Println(x)

	cell, tail := lookup()
	*cell *= 10
	tail[1] = "Z"
	fmt.Println(matrix, names)
	saved := matrix
	matrix[0][0] = -1
	fmt.Println(saved[0], matrix[0])

	fmt.Println(call("plain"))
	prefix := "p:"
	setHook(func(s string) string { return prefix + s })
	prefix = "q:"
	fmt.Println(call("hooked"))
	old := hook
	hook = func(s string) string { return "[" + old(s) + "]" }
	fmt.Println(call("twice"))

	get()
	get().uses += 10
	fmt.Println(get().uses, instance.uses)
	origin.X--
	o := origin
	o.Y = 9
	fmt.Println(origin, o)
}
