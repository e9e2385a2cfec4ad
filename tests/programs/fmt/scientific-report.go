package main

import (
	"fmt"
	"math"
	"sort"
)

type Sample []float64

func (s Sample) Mean() float64 {
	sum := 0.0
	for _, v := range s {
		sum += v
	}
	return sum / float64(len(s))
}

func (s Sample) StdDev() float64 {
	m := s.Mean()
	var acc float64
	for _, v := range s {
		acc += math.Pow(v-m, 2)
	}
	return math.Sqrt(acc / float64(len(s)-1))
}

func (s Sample) Median() float64 {
	sorted := append(Sample(nil), s...)
	sort.Float64s(sorted)
	mid := len(sorted) / 2
	if len(sorted)%2 == 0 {
		return (sorted[mid-1] + sorted[mid]) / 2
	}
	return sorted[mid]
}

func (s Sample) Mode() (modes []float64) {
	counts := make(map[float64]int)
	top := 0
	for _, v := range s {
		counts[v]++
		if counts[v] > top {
			top = counts[v]
		}
	}
	for v, n := range counts {
		if n == top {
			modes = append(modes, v)
		}
	}
	sort.Float64s(modes)
	return modes
}

func main() {
	s := Sample{3, 1.5, 4, 1.5, 9, 2.6, 5, 3}
	fmt.Println("sample:", s)
	fmt.Printf("n=%d mean=%.3f sd=%8.5f median=%g mode=%v\n", len(s), s.Mean(), s.StdDev(), s.Median(), s.Mode())
	fmt.Println("unsorted still:", s[0], len(s))

	fmt.Printf("%12s %12s %12s\n", "x", "sin", "exp")
	for x := 0.0; x <= 2; x += 0.5 {
		fmt.Printf("%12.4f %12.6f %12.4e\n", x, math.Sin(x), math.Exp(x))
	}
	fmt.Printf("%g %g %G %e\n", 1e-7, 1e6, 1e-7, 0.0)
	fmt.Printf("%v %v %v\n", 1e-7, 1e6, 1e21)
	fmt.Printf("%6.3v|%-10.4v|%+.2e\n", math.Pi, math.E, -12345.678)
	fmt.Println(float32(1)/3, 1.0/3, complex(1, -2))
}
