package main

import "fmt"

type Node struct {
	Name     string
	Children []*Node
	Tags     []string
}

type Inventory struct {
	items map[string][]int
	order []string
}

func (inv *Inventory) Get(name string) []int { return inv.items[name] }

func (inv *Inventory) Order() []string { return inv.order }

func (inv *Inventory) Add(name string, n int) {
	if _, ok := inv.items[name]; !ok {
		inv.order = append(inv.order, name)
	}
	inv.items[name] = append(inv.items[name], n)
}

type Polynomial []int

func (p Polynomial) Scale(k int) {
	for i := range p {
		p[i] *= k
	}
}

func (p Polynomial) Add(q Polynomial) Polynomial {
	res := make(Polynomial, max(len(p), len(q)))
	copy(res, p)
	for i, c := range q {
		res[i] += c
	}
	return res
}

func flood(grid [][]rune, x, y int) int {
	if y < 0 || y >= len(grid) || x < 0 || x >= len(grid[y]) || grid[y][x] != '.' {
		return 0
	}
	grid[y][x] = '#'
	return 1 + flood(grid, x+1, y) + flood(grid, x-1, y) + flood(grid, x, y+1) + flood(grid, x, y-1)
}

func rotate(m [][]int) {
	n := len(m)
	for i := 0; i < n; i++ {
		for j := i + 1; j < n; j++ {
			m[i][j], m[j][i] = m[j][i], m[i][j]
		}
	}
	for _, row := range m {
		for i, j := 0, n-1; i < j; i, j = i+1, j-1 {
			row[i], row[j] = row[j], row[i]
		}
	}
}

func sieve(n int) []bool {
	composite := make([]bool, n)
	for i := 2; i < n; i++ {
		for j := i * i; j < n; j += i {
			composite[j] = true
		}
	}
	return composite
}

func paths(g map[string][]string, from, to string, path []string) [][]string {
	path = append(path, from)
	if from == to {
		out := make([]string, len(path))
		copy(out, path)
		return [][]string{out}
	}
	var all [][]string
	for _, next := range g[from] {
		all = append(all, paths(g, next, to, path)...)
	}
	return all
}

func chunk(xs []int, n int) [][]int {
	var out [][]int
	for len(xs) > n {
		out = append(out, xs[:n])
		xs = xs[n:]
	}
	return append(out, xs)
}

func partition(xs []int, pred func(int) bool) (yes, no []int) {
	for _, x := range xs {
		if pred(x) {
			yes = append(yes, x)
		} else {
			no = append(no, x)
		}
	}
	return
}

func main() {
	inv := &Inventory{items: map[string][]int{}}
	inv.Add("a", 1)
	inv.Add("b", 2)
	inv.Add("a", 3)
	got := inv.Get("a")
	fmt.Println(got, inv.Order())
	p := Polynomial{1, 2}
	p.Scale(3)
	q := p.Add(Polynomial{1, 1, 1})
	fmt.Println(p, q)
	grid := [][]rune{[]rune("..#"), []rune(".#."), []rune("...")}
	fmt.Println(flood(grid, 0, 0))
	for _, row := range grid {
		fmt.Println(string(row))
	}
	m := [][]int{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}
	rotate(m)
	fmt.Println(m)
	fmt.Println(sieve(12))
	g := map[string][]string{"a": {"b", "c"}, "b": {"d"}, "c": {"d"}}
	fmt.Println(paths(g, "a", "d", nil))
	fmt.Println(chunk([]int{1, 2, 3, 4, 5}, 2))
	yes, no := partition([]int{1, 2, 3, 4}, func(x int) bool { return x%2 == 0 })
	fmt.Println(yes, no)
	root := &Node{Name: "root"}
	kid := &Node{Name: "kid"}
	root.Children = append(root.Children, kid)
	kid.Tags = append(kid.Tags, "x")
	fmt.Println(root.Children[0].Tags, len(root.Children))
	words := []string{"b", "a"}
	sorted := append([]string(nil), words...)
	sorted[0], sorted[1] = sorted[1], sorted[0]
	fmt.Println(words, sorted)
	matrix := make([][]int, 2)
	row := make([]int, 2)
	for i := range matrix {
		matrix[i] = row
	}
	matrix[0][0] = 5
	fmt.Println(matrix)
	var stack [][2]int
	stack = append(stack, [2]int{0, 0})
	for len(stack) > 0 {
		cur := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if cur[0] < 2 {
			stack = append(stack, [2]int{cur[0] + 1, cur[1] + 2})
		}
		fmt.Print(cur, " ")
	}
	fmt.Println()
}
