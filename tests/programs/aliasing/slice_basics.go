package main

import "fmt"

func modify(s []int) { s[0] = 100 }

func grow(s []int) []int {
	s = append(s, 4)
	s[0] = 50
	return s
}

func modifyArr(a [3]int) { a[0] = 100 }

func modifyMap(m map[string]int) { m["new"] = 1 }

func main() {
	a := []int{1, 2, 3}
	b := a
	b[0] = 10
	fmt.Println(a, b)
	c := a[1:]
	c[0] = 20
	fmt.Println(a, b, c)
	modify(a)
	fmt.Println(a, b)
	d := append(a, 4)
	d[1] = -1
	fmt.Println(a, d)
	e := grow(a)
	fmt.Println(a, e)
	arr := [3]int{1, 2, 3}
	arr2 := arr
	arr2[0] = 9
	modifyArr(arr)
	fmt.Println(arr, arr2)
	sl := arr[:]
	sl[1] = 77
	fmt.Println(arr, sl)
	m := map[string]int{"x": 1}
	n := m
	n["y"] = 2
	modifyMap(m)
	fmt.Println(len(m), len(n), m)
	cp := make([]int, len(a))
	copy(cp, a)
	cp[0] = -5
	fmt.Println(a, cp)
	x := make([]int, 3, 10)
	y := append(x, 1)
	z := append(x, 2)
	fmt.Println(y, z, len(x), cap(x))
	var s []int
	for i := 0; i < 10; i++ {
		s = append(s, i)
		fmt.Print(len(s), "/", cap(s), " ")
	}
	fmt.Println()
	p := &a[0]
	*p = 3
	fmt.Println(a, b)
	nums := []int{1, 2, 3, 4, 5}
	part := nums[1:3]
	fmt.Println(part, len(part), cap(part))
	part = append(part, 60)
	fmt.Println(nums, part)
	full := nums[1:3:3]
	full = append(full, 70)
	fmt.Println(nums, full)
}
