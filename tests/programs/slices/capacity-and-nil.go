package main

import "fmt"

func printSlice(name string, s []int) {
	fmt.Printf("%s len=%d cap=%d %v nil=%t\n", name, len(s), cap(s), s, s == nil)
}

func main() {
	var s []int
	printSlice("s", s)
	if s == nil {
		fmt.Println("s is nil")
	}
	e := []int{}
	printSlice("e", e)
	s = append(s, 1)
	printSlice("s", s)
	s = append(s, 2, 3, 4)
	printSlice("s", s)
	s = s[:0]
	printSlice("s", s)
	s = s[:4]
	printSlice("s", s)
	s = s[2:]
	printSlice("s", s)
	t := make([]int, 0, 5)
	printSlice("t", t)
	t = append(t, 10, 20)
	u := t[1:3]
	u[1] = 99
	t = append(t, 30)
	fmt.Println(t, u)
	printSlice("u", u)
	arr := [5]int{1, 2, 3, 4, 5}
	v := arr[1:4]
	v[0] = 200
	fmt.Println(arr, v, len(v), cap(v))
	v = append(v, 500)
	fmt.Println(arr)
	v = append(v, 600)
	v[0] = 1
	fmt.Println(arr, v)
	w := arr[:]
	w[4] = 7
	fmt.Println(arr, w)
	var m map[string]int
	fmt.Println(m == nil, len(m), m["x"])
	m = map[string]int{}
	fmt.Println(m == nil)
}
