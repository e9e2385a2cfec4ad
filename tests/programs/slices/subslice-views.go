package main

import "fmt"

func double(xs []int) {
	for i := range xs {
		xs[i] *= 2
	}
}

func reverse(xs []int) {
	for i, j := 0, len(xs)-1; i < j; i, j = i+1, j-1 {
		xs[i], xs[j] = xs[j], xs[i]
	}
}

func rotateLeft(xs []int, k int) {
	reverse(xs[:k])
	reverse(xs[k:])
	reverse(xs)
}

func main() {
	data := []int{1, 2, 3, 4, 5, 6, 7, 8}
	left, right := data[:4], data[4:]
	double(left)
	right[0] = 50
	fmt.Println(data)
	fmt.Println(left, right)

	rotateLeft(data, 3)
	fmt.Println(data)
	fmt.Println(left, right)

	// An append within capacity writes through to the shared array.
	a := make([]int, 3, 10)
	b := append(a, 4)
	c := append(a, 5)
	fmt.Println(a, b, c)

	// A full slice expression prevents it.
	d := append(a[:2:2], 99)
	fmt.Println(a, d)

	arr := [5]int{10, 20, 30, 40, 50}
	view := arr[1:4]
	view[0] = 21
	arr[2] = 31
	fmt.Println(arr, view)
	copyOfArr := arr
	copyOfArr[0] = -1
	fmt.Println(arr[0], copyOfArr[0])

	window := 3
	for i := 0; i+window <= len(data); i++ {
		sum := 0
		for _, v := range data[i : i+window] {
			sum += v
		}
		fmt.Print(sum, " ")
	}
	fmt.Println()
}
