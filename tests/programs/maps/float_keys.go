package main

import (
	"fmt"
	"math"
	"sort"
)

type Celsius float64

func (c Celsius) F() float64 { return float64(c)*9/5 + 32 }

type Vec struct{ X, Y, Z float64 }
type Seg struct {
	A, B Vec
	Name string
}
type Box [2]float32

type Grid map[float64][]string

func (g Grid) Put(k float64, s string) { g[k] = append(g[k], s) }

func histogram(xs []float64, width float64) map[float64]int {
	h := make(map[float64]int)
	for _, x := range xs {
		h[math.Floor(x/width)*width]++
	}
	return h
}

func uniq(xs []float64) []float64 {
	seen := map[float64]struct{}{}
	var out []float64
	for _, x := range xs {
		if _, ok := seen[x]; ok {
			continue
		}
		seen[x] = struct{}{}
		out = append(out, x)
	}
	return out
}

func main() {
	temps := map[Celsius]string{36.6: "body", 100: "boil"}
	for _, c := range []Celsius{36.6, 0} {
		name, ok := temps[c]
		fmt.Println(name, ok, c.F())
	}
	m := map[Vec]int{{1, 2, 3}: 1, {0, 0, 1}: 2, {0, -1, 5}: 3}
	m[Vec{1, 2, 3}] += 5
	fmt.Println(m, len(m))
	segs := map[Seg]bool{}
	segs[Seg{Vec{}, Vec{1, 1, 1}, "d"}] = true
	fmt.Println(segs[Seg{B: Vec{1, 1, 1}, Name: "d"}], segs[Seg{}])
	fmt.Println(histogram([]float64{0.5, 1.2, 1.9, 2.2, -0.5}, 1))
	fmt.Println(uniq([]float64{1, 2, 1, 0.5, 2}))
	memo := map[float64]float64{}
	var f func(x float64) float64
	f = func(x float64) float64 {
		if x < 1 {
			return x
		}
		if v, ok := memo[x]; ok {
			return v
		}
		memo[x] = f(x/2) + f(x/3)
		return memo[x]
	}
	fmt.Printf("%.3f %d\n", f(10), len(memo))
	nan := map[float64]int{}
	nan[math.NaN()] = 1
	nan[math.NaN()] = 2
	nan[0] = 3
	nan[math.Copysign(0, -1)]++
	fmt.Println(len(nan), nan[0])
	g := Grid{}
	g.Put(1.5, "a")
	g.Put(1.5, "b")
	g.Put(2, "c")
	fmt.Println(g, g[1.5][1], len(g[9]))
	keys := []float64{}
	for k, vs := range g {
		if len(vs) > 1 {
			keys = append(keys, k)
		}
	}
	sort.Float64s(keys)
	fmt.Println(keys)
	for k := range g {
		if k > 1.6 {
			delete(g, k)
		}
	}
	fmt.Println(len(g))
	nested := map[float64]map[string]float32{1: {"x": 2.5}}
	nested[1]["y"] = 3
	fmt.Println(nested)
	w := map[struct{ w, h float64 }]string{{1, 2}: "p"}
	fmt.Println(w[struct{ w, h float64 }{1, 2}])
}
