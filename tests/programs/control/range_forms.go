package main

import (
	"fmt"
	"maps"
	"slices"
)

func main() {
	for i := range 3 {
		fmt.Print(i, " ")
	}
	for range 2 {
		fmt.Print("x ")
	}
	fmt.Println()

	for i, r := range "héllo, 世" {
		fmt.Printf("%d:%c ", i, r)
	}
	fmt.Println()
	for i, b := range []byte("hé") {
		fmt.Printf("%d:%x ", i, b)
	}
	for i := range "añb" {
		fmt.Print(i, ";")
	}
	fmt.Println()

	ages := map[string]int{"ann": 31, "bob": 25, "cid": 40}
	for _, k := range slices.Sorted(maps.Keys(ages)) {
		fmt.Print(k, "=", ages[k], " ")
	}
	sum := 0
	for _, v := range ages {
		sum += v
	}
	for k := range ages {
		if k != "bob" {
			delete(ages, k)
		}
	}
	fmt.Println(sum, ages)

	ch := make(chan string, 3)
	ch <- "a"
	ch <- "b"
	close(ch)
	for s := range ch {
		fmt.Print(s, " ")
	}
	fmt.Println()

	// The length of a slice is taken once.
	s := []int{1, 2, 3}
	for i, v := range s {
		if i == 0 {
			s[2] = 30
		}
		s = append(s, v*10)
	}
	fmt.Println(s)

	var arr [4]int
	for i := range arr {
		arr[i] = i * i
	}
	for i, v := range &arr {
		arr[3] = 100
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	var idx int
	for idx = range arr {
	}
	fmt.Println("last index", idx)
	for i := range slices.Backward([]string{"x", "y", "z"}) {
		fmt.Print(i, " ")
	}
	for n := range uint8(3) {
		fmt.Printf("%T%d ", n, n)
	}
	fmt.Println()
}
