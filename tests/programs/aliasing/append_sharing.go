package main

import "fmt"

func addOne(s []int) { s = append(s, 1); s[0] = 9 }

func main() {
	// Room in the backing array: the append writes into it.
	base := make([]int, 3, 10)
	x := append(base, 1)
	y := append(base, 2)
	fmt.Println(x, y, base)
	y[0] = 42
	fmt.Println(x[0], base[0])

	// No room: the append moves to a new array.
	full := []int{1, 2, 3}
	z := append(full, 4)
	z[0] = 100
	fmt.Println(full, z)

	// A full slice expression limits the capacity.
	s := []int{1, 2, 3, 4, 5}
	t := s[:2:2]
	t = append(t, 99)
	fmt.Println(s, t)
	u := s[:2]
	u = append(u, 99)
	fmt.Println(s, u, len(u), cap(u))

	addOne(base)
	fmt.Println(base[0], len(base), base[:4][3])
	addOne(full)
	fmt.Println(full)

	// A stack that shrinks and grows again.
	st := []string{"a", "b", "c"}
	top := st[:2]
	top = append(top, "X")
	fmt.Println(st, top)
}
