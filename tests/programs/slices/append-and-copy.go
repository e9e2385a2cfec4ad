package main

import "fmt"

func grow(s []int) []int {
	return append(s, len(s))
}

func fill(s []int, v int) {
	for i := range s {
		s[i] = v
	}
}

func main() {
	var s []int
	fmt.Println(s == nil, len(s), cap(s))
	for range 5 {
		s = grow(s)
	}
	fmt.Println(s, len(s))

	s = append(s, 10, 11)
	s = append(s, s[1:3]...)
	fmt.Println(s)

	dst := make([]int, 3)
	n := copy(dst, s)
	fmt.Println(n, dst)
	n = copy(s[1:], s)
	fmt.Println(n, s)
	fmt.Println(copy(dst, []int{9}), dst)

	fill(s[2:4], 77)
	fmt.Println(s)

	b := make([]byte, 0, 16)
	b = append(b, "hello "...)
	b = append(b, 'w', 'o')
	copy(b[6:], "WO")
	fmt.Println(string(b), len(b), cap(b))

	clone := append([]int(nil), s...)
	clone[0] = -1
	fmt.Println(s[0], clone[0])

	empty := s[:0]
	fmt.Println(len(empty), empty == nil, cap(empty) == cap(s))

	words := append([]string{"a"}, []string{"b", "c"}...)
	words = append(words[:1], words[2:]...)
	fmt.Println(words, len(words))

	full := s[1:3:4]
	fmt.Println(full, len(full), cap(full))
}
