package main

import "fmt"

type Item struct {
	Name          string
	Weight, Value int
}

var items = []Item{
	{"map", 9, 150}, {"compass", 13, 35}, {"water", 153, 200}, {"sandwich", 50, 160},
	{"glucose", 15, 60}, {"tin", 68, 45}, {"banana", 27, 60}, {"apple", 39, 40},
	{"cheese", 23, 30}, {"beer", 52, 10}, {"suntan cream", 11, 70}, {"camera", 32, 30},
	{"T-shirt", 24, 15}, {"trousers", 48, 10}, {"umbrella", 73, 40}, {"socks", 4, 50},
}

func solve(items []Item, limit int) (chosen []Item, value int) {
	dp := make([][]int, len(items)+1)
	for i := range dp {
		dp[i] = make([]int, limit+1)
	}
	for i, it := range items {
		for w := 0; w <= limit; w++ {
			dp[i+1][w] = dp[i][w]
			if w >= it.Weight {
				if v := dp[i][w-it.Weight] + it.Value; v > dp[i+1][w] {
					dp[i+1][w] = v
				}
			}
		}
	}
	w := limit
	for i := len(items); i > 0; i-- {
		if dp[i][w] != dp[i-1][w] {
			chosen = append(chosen, items[i-1])
			w -= items[i-1].Weight
		}
	}
	return chosen, dp[len(items)][limit]
}

// coins counts the ways and the fewest coins to make amount.
func coins(amount int, denominations ...int) (ways, fewest int) {
	w := make([]int, amount+1)
	f := make([]int, amount+1)
	w[0] = 1
	for i := range f {
		f[i] = -1
	}
	f[0] = 0
	for _, c := range denominations {
		for a := c; a <= amount; a++ {
			w[a] += w[a-c]
			if f[a-c] >= 0 && (f[a] < 0 || f[a-c]+1 < f[a]) {
				f[a] = f[a-c] + 1
			}
		}
	}
	return w[amount], f[amount]
}

func canPartition(nums []int) bool {
	sum := 0
	for _, n := range nums {
		sum += n
	}
	if sum%2 == 1 {
		return false
	}
	reach := map[int]bool{0: true}
	for _, n := range nums {
		next := make(map[int]bool, 2*len(reach))
		for s := range reach {
			next[s], next[s+n] = true, true
		}
		reach = next
	}
	return reach[sum/2]
}

func main() {
	chosen, value := solve(items, 200)
	total := 0
	for _, it := range chosen {
		fmt.Printf("%-14s%4d%5d\n", it.Name, it.Weight, it.Value)
		total += it.Weight
	}
	fmt.Println("weight", total, "value", value)
	fmt.Println(coins(100, 1, 5, 10, 25, 50))
	fmt.Println(coins(3, 2))
	fmt.Println(canPartition([]int{1, 5, 11, 5}), canPartition([]int{1, 2, 5}), canPartition([]int{2, 2, 3, 5}))
}
