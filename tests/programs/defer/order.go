package main

import "fmt"

func step(name string) string {
	fmt.Println("enter", name)
	return name
}

func leave(name string) { fmt.Println("leave", name) }

func traced() {
	defer leave(step("traced"))
	fmt.Println("in traced")
	for i := range 3 {
		defer fmt.Print("loop ", i, "\n")
	}
	if true {
		defer fmt.Println("from a block")
	}
	fmt.Println("end of traced")
}

func early(n int) string {
	defer fmt.Println("deferred in early", n)
	if n < 0 {
		return "negative"
	}
	defer fmt.Println("only when not negative", n)
	if n == 0 {
		return "zero"
	}
	return "positive"
}

func main() {
	defer fmt.Println("main is done")
	traced()
	for _, n := range []int{-1, 0, 1} {
		fmt.Println(early(n))
	}
	func() {
		defer func() { fmt.Println("literal deferred") }()
		fmt.Println("literal body")
	}()
}
