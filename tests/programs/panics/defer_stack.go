package main

import "fmt"

var trace []string

func note(s string) { trace = append(trace, s) }

func level(n int) {
	defer note(fmt.Sprint("unwind ", n))
	note(fmt.Sprint("down ", n))
	if n == 3 {
		panic(n)
	}
	level(n + 1)
	note("never")
}

func run() (out any) {
	defer func() { out = recover() }()
	level(1)
	return "no panic"
}

// The last panic replaces the first one.
func double() (out any) {
	defer func() { out = recover() }()
	defer func() { panic("second") }()
	panic("first")
}

// recover outside of a deferred call does nothing.
func useless() (out any) {
	defer func() { out = recover() }()
	if r := recover(); r != nil {
		return "caught too early"
	}
	panic("still alive")
}

func nestedRecover() string {
	s := "start"
	func() {
		defer func() {
			if r := recover(); r != nil {
				s += fmt.Sprint(" caught ", r)
			}
		}()
		panic("one")
	}()
	s += " continue"
	return s
}

func main() {
	fmt.Println(run())
	for _, t := range trace {
		fmt.Println(t)
	}
	fmt.Println(double())
	fmt.Println(useless())
	fmt.Println(nestedRecover())
	fmt.Println(recover() == nil)
}
