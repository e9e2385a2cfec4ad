package main

import "fmt"

func insertAt(s []string, i int, v string) []string {
	s = append(s, "")
	copy(s[i+1:], s[i:])
	s[i] = v
	return s
}

func removeAt(s []string, i int) []string {
	return append(s[:i], s[i+1:]...)
}

func removeFast(s []int, i int) []int {
	s[i] = s[len(s)-1]
	return s[:len(s)-1]
}

// filter keeps what pred accepts and reuses the backing array.
func filter(s []int, pred func(int) bool) []int {
	kept := s[:0]
	for _, v := range s {
		if pred(v) {
			kept = append(kept, v)
		}
	}
	return kept
}

func dedupe(sorted []int) []int {
	if len(sorted) == 0 {
		return sorted
	}
	j := 1
	for i := 1; i < len(sorted); i++ {
		if sorted[i] != sorted[i-1] {
			sorted[j] = sorted[i]
			j++
		}
	}
	return sorted[:j]
}

func chunk(s []int, size int) (chunks [][]int) {
	for size < len(s) {
		s, chunks = s[size:], append(chunks, s[:size])
	}
	return append(chunks, s)
}

func main() {
	letters := []string{"a", "b", "d"}
	letters = insertAt(letters, 2, "c")
	letters = insertAt(letters, 0, "_")
	letters = insertAt(letters, len(letters), "e")
	fmt.Println(letters)
	letters = removeAt(letters, 0)
	letters = removeAt(letters, 3)
	fmt.Println(letters, len(letters))

	nums := []int{5, 1, 4, 2, 3, 6}
	nums = removeFast(nums, 1)
	fmt.Println(nums)
	evens := filter(nums, func(n int) bool { return n%2 == 0 })
	fmt.Println(evens, nums)

	fmt.Println(dedupe([]int{1, 1, 2, 3, 3, 3, 4}), dedupe(nil))
	fmt.Println(chunk([]int{1, 2, 3, 4, 5, 6, 7}, 3))

	queue := []int{1}
	steps := 0
	for len(queue) > 0 {
		head := queue[0]
		queue = queue[1:]
		steps++
		if head < 20 {
			queue = append(queue, head*2, head*3)
		}
	}
	fmt.Println("steps", steps)

	stack := []rune{}
	for _, r := range "stack" {
		stack = append(stack, r)
	}
	for len(stack) > 0 {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		fmt.Print(string(top))
	}
	fmt.Println()
}
