package main

import (
	"errors"
	"fmt"
	"strconv"
)

var x = "package"

func f() (int, error) { return 1, nil }
func g() (int, error) { return 2, errors.New("g failed") }
func show(s ...any)   { fmt.Println(s...) }

func outer() (err error) {
	if n, err := g(); err != nil {
		show("inner err", n, err)
	}
	show("outer err", err)
	a, err := f()
	b, err := g() // the same err, a new b
	show(a, b, err)
	return
}

func main() {
	show(x)
	x := 1
	if x := x + 1; x > 1 {
		x := "block"
		show(x)
	} else {
		show("else", x)
	}
	show(x)
	for x := 0; x < 2; x++ {
		x := x * 10
		show("loop", x)
	}
	show(x)
	func(x bool) { show(x) }(true)
	{
		var x float64 = 2.5
		x *= 2
		show(x)
	}
	switch x := any(x).(type) {
	case int:
		show("int", x+1)
	case string:
		show("string", x)
	}
	x++
	show(x)

	show(outer())
	len := func(s string) int { return 42 }
	show(len("abc"))
	true := false
	show(true, !true)
	string := "a variable"
	show(string)
	if v, err := strconv.Atoi("12"); err != nil {
		show("bad")
	} else if w, err := strconv.Atoi("zz"); err != nil {
		show(v, w, err != nil)
	}
}
