package main

import "fmt"

// maxSlidingWindow keeps indices in a slice that is cut at both ends.
func maxSlidingWindow(nums []int, k int) []int {
	var dq, res []int
	for i, v := range nums {
		for len(dq) > 0 && nums[dq[len(dq)-1]] <= v {
			dq = dq[:len(dq)-1]
		}
		dq = append(dq, i)
		if dq[0] <= i-k {
			dq = dq[1:]
		}
		if i >= k-1 {
			res = append(res, nums[dq[0]])
		}
	}
	return res
}

func chunks(s []int, n int) [][]int {
	var out [][]int
	for n < len(s) {
		s, out = s[n:], append(out, s[:n:n])
	}
	return append(out, s)
}

func moveZeroes(nums []int) {
	out := nums[:0]
	for _, n := range nums {
		if n != 0 {
			out = append(out, n)
		}
	}
	for i := len(out); i < len(nums); i++ {
		nums[i] = 0
	}
}

func removeDuplicates(nums []int) int {
	k := 0
	for i := range nums {
		if i == 0 || nums[i] != nums[i-1] {
			nums[k] = nums[i]
			k++
		}
	}
	return k
}

func main() {
	fmt.Println(maxSlidingWindow([]int{1, 3, -1, -3, 5, 3, 6, 7}, 3))
	src := []int{1, 2, 3, 4, 5, 6, 7}
	cs := chunks(src, 3)
	fmt.Println(cs)
	cs[1][0] = 40
	cs[0] = append(cs[0], 99)
	fmt.Println(src, cs)

	z := []int{0, 1, 0, 3, 12}
	moveZeroes(z)
	fmt.Println(z)
	d := []int{0, 0, 1, 1, 1, 2, 2, 3, 3, 4}
	k := removeDuplicates(d)
	fmt.Println(k, d[:k])
}
