package main

import "fmt"

func main() {
	// Each iteration has a variable of its own.
	var funcs []func() int
	for i := 0; i < 3; i++ {
		funcs = append(funcs, func() int {
			i += 10
			return i
		})
	}
	for _, f := range funcs {
		fmt.Print(f(), " ")
	}
	for _, f := range funcs {
		fmt.Print(f(), " ")
	}
	fmt.Println()

	// A variable outside of the loop is shared by all.
	var shared []func() int
	x := 0
	for x = 0; x < 3; x++ {
		shared = append(shared, func() int { return x })
	}
	for _, f := range shared {
		fmt.Print(f(), " ")
	}
	fmt.Println()

	var ptrs []*int
	for i := range 4 {
		ptrs = append(ptrs, &i)
	}
	sum := 0
	for _, p := range ptrs {
		*p *= 2
		sum += *p
	}
	fmt.Println(sum, *ptrs[3])

	greet := map[string]func() string{}
	for _, name := range []string{"go", "rust"} {
		greet[name] = func() string { return "hi " + name }
	}
	fmt.Println(greet["go"](), greet["rust"]())

	// A closure that changes the loop's variable changes the loop.
	for i := 0; i < 6; i++ {
		skip := func() { i++ }
		fmt.Print(i, ";")
		if i%2 == 1 {
			skip()
		}
	}
	fmt.Println()
}
