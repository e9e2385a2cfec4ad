package main

import "fmt"

type MyErr struct{ msg string }

func (e *MyErr) Error() string {
	if e == nil {
		return "nil *MyErr"
	}
	return e.msg
}

func typed(fail bool) *MyErr {
	if fail {
		return &MyErr{"failed"}
	}
	return nil
}

func wrong(fail bool) error {
	return typed(fail) // never a nil interface
}

func right(fail bool) error {
	if e := typed(fail); e != nil {
		return e
	}
	return nil
}

type Speaker interface{ Speak() string }

type Dog struct{ name string }

func (d *Dog) Speak() string {
	if d == nil {
		return "..."
	}
	return d.name + ": woof"
}

func say(s Speaker) string {
	if s == nil {
		return "nobody"
	}
	return s.Speak()
}

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("recovered:", r)
		}
	}()
	f()
}

func main() {
	fmt.Println(wrong(false) == nil, right(false) == nil)
	fmt.Println(wrong(true), right(true), wrong(false))

	var d *Dog
	var s Speaker
	fmt.Println(say(s), say(d), say(&Dog{"rex"}))
	fmt.Println(s == nil, d == nil)
	s = d
	fmt.Println(s == nil, s == (*Dog)(nil))

	var e error
	var a any
	fmt.Println(e, a, a == nil, e == nil)
	fmt.Printf("%v %T %v %T\n", e, e, s == nil, s)

	a = 3
	try(func() { fmt.Println(a.(string)) })
	try(func() {
		var m map[string]int
		m["x"] = 1
	})
	try(func() {
		var p *Dog
		fmt.Println(len(p.name))
	})
	a = nil
	_, ok := a.(int)
	fmt.Println(ok)
}
