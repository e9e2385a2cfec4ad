package main

import "fmt"

type P struct{ X, Y int }

func find(xs []int, min int) *int {
	var best *int
	for _, x := range xs {
		if x >= min && (best == nil || x < *best) {
			v := x
			best = &v
		}
	}
	return best
}

func show(p *int) string {
	if p == nil {
		return "nil"
	}
	return fmt.Sprint(*p)
}

func near(ps []P) {
	var best *P
	for _, p := range ps {
		q := P{p.X + 1, p.Y}
		if best == nil || q.X < best.X {
			best = &q
		}
	}
	if best != nil {
		fmt.Println(best.X, *best)
	}
}

func main() {
	fmt.Println(show(find([]int{5, 3, 9}, 4)), show(find(nil, 1)))
	near([]P{{3, 1}, {1, 2}})
	k := 5
	var lim *int
	if k > 2 {
		l := k * 2
		lim = &l
	}
	fmt.Println(show(lim))
}
