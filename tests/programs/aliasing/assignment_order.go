package main

import "fmt"

type node struct {
	val  int
	next *node
}

var trace []string

func f(s string, v int) int { trace = append(trace, s); return v }

func get() ([]int, int) { return []int{1, 2}, 1 }

type acc struct{ total int }

func (a *acc) add(n int) *acc { a.total += n; fmt.Print("add", n, " "); return a }

func deferLoop() {
	for i := 0; i < 3; i++ {
		defer fmt.Print("d", i, " ")
	}
	x := 10
	p := &x
	defer fmt.Println("at defer", x, *p)
	defer func() { fmt.Print("closure ", x, " ") }()
	x = 20
}

func main() {
	a := []int{1, 2, 3}
	i := 0
	i, a[i] = 1, 9
	fmt.Println(i, a)
	a[i], i = 5, 2
	fmt.Println(i, a)
	a[0], a[2] = a[2], a[0]
	fmt.Println(a)
	for i, v := range a {
		a[2] = 100
		if i == 2 {
			fmt.Println("seen", v)
		}
	}
	arr := [3]int{1, 2, 3}
	for i, v := range arr {
		arr[2] = 100
		if i == 2 {
			fmt.Println("array", v)
		}
	}
	for i := range a {
		if i == 0 {
			a = append(a, 4)
		}
	}
	fmt.Println(len(a))
	var head *node
	for v := 3; v > 0; v-- {
		head = &node{v, head}
	}
	var prev *node
	for cur := head; cur != nil; {
		cur.next, prev, cur = prev, cur, cur.next
	}
	for n := prev; n != nil; n = n.next {
		fmt.Print(n.val, " ")
	}
	fmt.Println()
	_ = f("x", 1) + f("y", 2)*f("z", 3)
	m := map[string]int{}
	m[fmt.Sprint(f("key", 1))] = f("value", 2)
	fmt.Println(trace, m)
	t := &acc{}
	t.add(1).add(f("w", 2)).add(3)
	fmt.Println(t.total)
	deferLoop()
	s, n := get()
	s[n], n = n+10, 0
	fmt.Println(s, n)
	x, y := 1, 2
	x, y = y, x+y
	fmt.Println(x, y)
	cnt := map[int]int{1: 1, 2: 2, 3: 3}
	for k := range cnt {
		if k%2 == 1 {
			delete(cnt, k)
		}
	}
	fmt.Println(cnt)
}
