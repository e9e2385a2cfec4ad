package main

import "fmt"

type UF struct {
	parent []int
	size   []int
	n      int
	out    []string
	m      map[string]int
}

func (u *UF) find(x int) int {
	if u.parent[x] != x {
		u.parent[x] = u.find(u.parent[x])
	}
	return u.parent[x]
}
func (u *UF) next() int { u.n++; return u.n }
func (u *UF) add(a, b int) int {
	u.n += a + b
	return u.n
}
func (u *UF) top() int { return len(u.parent) - 1 }

func inc(p *int) int { *p++; return *p }

func put(xs []int, i, v int) { xs[i] = v }

func main() {
	u := &UF{parent: []int{0, 0, 1}, size: []int{1, 2, 3}, m: map[string]int{}}
	fmt.Println(u.size[u.find(2)])
	u.parent[len(u.parent)-1] = 1
	u.size[u.find(2)] += 4
	u.size[u.top()]++
	if u.size[u.find(1)] > 3 && u.size[u.find(2)] > 3 {
		fmt.Println("big")
	}
	fmt.Println(u.add(u.next(), u.next()))
	fmt.Println(u.add(u.n, u.next()))
	u.out = append(u.out, fmt.Sprint(u.next()))
	u.out = append(u.out, fmt.Sprint(u.next()), fmt.Sprint(len(u.out)))
	u.m[fmt.Sprint(u.next())] = u.next()
	u.m["a"] += u.next()
	fmt.Println(u.out, len(u.m), u.m["a"])
	a, b := u.next(), u.next()
	fmt.Println(a, b)
	x := 1
	y := x + inc(&x)
	fmt.Println(x, y)
	xs := []int{1, 2, 3}
	put(xs, len(xs)-1, xs[0])
	put(xs[:len(xs)-1], xs[0], xs[len(xs)-1])
	fmt.Println(xs)
	grid := [][]int{{1, 2}, {3}}
	grid[len(grid)-1] = append(grid[len(grid)-1], len(grid))
	grid[0][len(grid[0])-1] = grid[1][0]
	for i := 0; i < u.find(2)+1 && i < u.next(); i++ {
		grid[0][0] += i
	}
	fmt.Println(grid)
	st := []int{3, 4}
	st[len(st)-2] = st[len(st)-2] + st[len(st)-1]
	st = st[:len(st)-1]
	fmt.Println(st)
}
