package main

import "fmt"

type account struct{ balance int }

func main() {
	acc := account{100}
	log := []string{}
	record := func(what string) {
		log = append(log, fmt.Sprintf("%s=%d", what, acc.balance))
	}
	deposit := func(n int) { acc.balance += n; record("deposit") }
	withdraw := func(n int) bool {
		if acc.balance < n {
			record("refused")
			return false
		}
		acc.balance -= n
		record("withdraw")
		return true
	}
	deposit(50)
	acc.balance *= 2
	fmt.Println(withdraw(1000), withdraw(250))
	fmt.Println(acc.balance)
	log = append(log, "direct")
	deposit(1)
	fmt.Println(log)

	grid := [3][3]int{}
	fill := func(r, c, v int) { grid[r][c] = v }
	fill(0, 0, 1)
	fill(2, 2, 9)
	before := grid
	fill(1, 1, 5)
	fmt.Println(grid, before)

	p := &acc
	reload := func() { p = &account{7} }
	reload()
	fmt.Println(p.balance, acc.balance)

	x := 1
	f := func() int { x *= 2; return x }
	fmt.Println(f() + f())
	fmt.Println(x)
	{
		x := 10
		f()
		fmt.Println(x)
	}
	fmt.Println(x)
}
