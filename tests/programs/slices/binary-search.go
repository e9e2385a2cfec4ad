package main

import (
	"errors"
	"fmt"
)

var ErrNotFound = errors.New("value not in slice")

func search(list []int, key int) (int, error) {
	lo, hi := 0, len(list)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		switch v := list[mid]; {
		case v == key:
			return mid, nil
		case v < key:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return -1, ErrNotFound
}

func searchRec(list []int, key, offset int) int {
	if len(list) == 0 {
		return -1
	}
	mid := len(list) / 2
	if list[mid] == key {
		return offset + mid
	}
	if key < list[mid] {
		return searchRec(list[:mid], key, offset)
	}
	return searchRec(list[mid+1:], key, offset+mid+1)
}

func lowerBound(a []int, x int) int {
	i, n := 0, len(a)
	for n > 0 {
		half := n / 2
		if a[i+half] < x {
			i += half + 1
			n -= half + 1
		} else {
			n = half
		}
	}
	return i
}

func isqrt(n int) int {
	lo, hi := 0, n+1
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; mid*mid <= n {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}

func main() {
	list := []int{1, 3, 4, 6, 8, 9, 11}
	for _, k := range []int{6, 1, 11, 7} {
		i, err := search(list, k)
		if err != nil {
			fmt.Println(k, "error:", err)
		} else {
			fmt.Println(k, "at", i, searchRec(list, k, 0) == i)
		}
	}
	fmt.Println(searchRec(list, 100, 0), searchRec(nil, 1, 0))
	dups := []int{1, 2, 2, 2, 3}
	lo, hi := lowerBound(dups, 2), lowerBound(dups, 3)
	fmt.Println(lo, hi, dups[lo:hi])
	fmt.Println(isqrt(0), isqrt(99), isqrt(100), isqrt(1<<40))
}
