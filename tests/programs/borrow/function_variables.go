package main

import "fmt"

func memo(f func(int) int) func(int) int {
	m := map[int]int{}
	return func(n int) int {
		if v, ok := m[n]; ok {
			return v
		}
		v := f(n)
		m[n] = v
		return v
	}
}

func main() {
	var fib func(int) int
	fib = memo(func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	})
	fmt.Println(fib(50))
	var g func() int
	for i := 0; i < 2; i++ {
		if i == 1 {
			g = func() int { return i }
		}
	}
	if g != nil {
		fmt.Println(g())
	}
	var h func(string) string
	if len(fmt.Sprint(1)) > 0 {
		h = func(s string) string { return s + "!" }
	} else {
		h = func(s string) string { return s + "?" }
	}
	fmt.Println(h("a"))
	var visit func(n int, path []int)
	res := [][]int{}
	visit = func(n int, path []int) {
		if n == 0 {
			res = append(res, append([]int(nil), path...))
			return
		}
		for i := 1; i <= n; i++ {
			visit(n-i, append(path, i))
		}
	}
	visit(3, nil)
	fmt.Println(res)
	var even, odd func(int) bool
	even = func(n int) bool { return n == 0 || odd(n-1) }
	odd = func(n int) bool { return n != 0 && even(n-1) }
	fmt.Println(even(10), odd(7))
	defer func() {
		fmt.Println("recovered", recover() != nil)
	}()
	var nilf func()
	nilf()
}
