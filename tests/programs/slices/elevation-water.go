package main

import "fmt"

func trap(height []int) int {
	l, r := 0, len(height)-1
	leftMax, rightMax, water := 0, 0, 0
	for l < r {
		if height[l] < height[r] {
			leftMax = max(leftMax, height[l])
			water += leftMax - height[l]
			l++
		} else {
			rightMax = max(rightMax, height[r])
			water += rightMax - height[r]
			r--
		}
	}
	return water
}

func prefixSums(xs []int) []int {
	out := make([]int, len(xs)+1)
	for i, x := range xs {
		out[i+1] = out[i] + x
	}
	return out
}

func maxSubarray(xs []int) (best, from, to int) {
	best = xs[0]
	cur, start := 0, 0
	for i, x := range xs {
		if cur <= 0 {
			cur, start = x, i
		} else {
			cur += x
		}
		if cur > best {
			best, from, to = cur, start, i
		}
	}
	return best, from, to
}

func twoSum(nums []int, target int) (int, int, bool) {
	index := make(map[int]int, len(nums))
	for i, n := range nums {
		if j, ok := index[target-n]; ok {
			return j, i, true
		}
		index[n] = i
	}
	return 0, 0, false
}

func productExceptSelf(nums []int) []int {
	out := make([]int, len(nums))
	acc := 1
	for i, n := range nums {
		out[i] = acc
		acc *= n
	}
	acc = 1
	for i := len(nums) - 1; i >= 0; i-- {
		out[i] *= acc
		acc *= nums[i]
	}
	return out
}

func main() {
	fmt.Println(trap([]int{0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1}), trap(nil), trap([]int{5, 0, 5}))
	xs := []int{-2, 1, -3, 4, -1, 2, 1, -5, 4}
	best, from, to := maxSubarray(xs)
	fmt.Println(best, xs[from:to+1])
	ps := prefixSums(xs)
	fmt.Println(ps, ps[7]-ps[3])
	if i, j, ok := twoSum([]int{2, 7, 11, 15}, 26); ok {
		fmt.Println("pair", i, j)
	}
	_, _, ok := twoSum([]int{1, 2}, 10)
	fmt.Println(ok, productExceptSelf([]int{1, 2, 3, 4}))
}
