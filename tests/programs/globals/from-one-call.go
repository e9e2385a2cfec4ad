package main

import "fmt"

var a, b = pair()
var name, n = split("x=3")
var list, count = build(3)

func pair() (int, string) {
	fmt.Println("pair called")
	return 7, "seven"
}
func split(s string) (string, int) { return s[:1], len(s) }
func build(n int) ([]int, int) {
	var out []int
	for i := 0; i < n; i++ {
		out = append(out, i*i)
	}
	return out, n
}
func blank(x int) (_ int, _ string) {
	if x > 0 {
		return x, "pos"
	}
	return
}
func blankDefer(x int) (_ int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	if x == 0 {
		panic("zero")
	}
	return 10 / x, nil
}
func main() {
	fmt.Println(a, b, name, n, list, count)
	a++
	list[0] = 9
	fmt.Println(a, list)
	fmt.Println(blank(1))
	fmt.Println(blank(0))
	fmt.Println(blankDefer(0))
	fmt.Println(blankDefer(5))
}
