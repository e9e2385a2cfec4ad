package main

import (
	"fmt"
	"math"
)

type reading struct {
	at    int
	value float64
}

func extremes(xs []float64) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, x := range xs {
		lo, hi = math.Min(lo, x), math.Max(hi, x)
	}
	return
}

func sqrt(x float64) (z float64, iterations int) {
	z = 1
	for {
		next := z - (z*z-x)/(2*z)
		iterations++
		if math.Abs(next-z) < 1e-12 {
			return next, iterations
		}
		z = next
	}
}

func simpson(f func(float64) float64, a, b float64, n int) float64 {
	h := (b - a) / float64(n)
	sum := f(a) + f(b)
	for i := 1; i < n; i++ {
		k := 2.0
		if i%2 == 1 {
			k = 4
		}
		sum += k * f(a+float64(i)*h)
	}
	return sum * h / 3
}

func round(x float64, places int) float64 {
	scale := math.Pow10(places)
	return math.Round(x*scale) / scale
}

func main() {
	fmt.Println(min(3, 1, 2), max(2.5, 1), min("b", "a"), max(1, 2.5))
	fmt.Println(extremes([]float64{3.5, -2, 8}))
	fmt.Println(extremes(nil))
	for _, x := range []float64{2, 144, 0.25} {
		z, n := sqrt(x)
		fmt.Printf("%.9f %d %t\n", z, n, math.Abs(z-math.Sqrt(x)) < 1e-9)
	}
	fmt.Printf("%.8f\n", simpson(math.Sin, 0, math.Pi, 100))
	fmt.Printf("%.6f\n", simpson(func(x float64) float64 { return x * x * x }, 0, 2, 10))
	fmt.Println(round(2.71828, 2), round(-1234.5678, 1), round(5, 0), round(1250, -2))
	whole, frac := math.Modf(-3.25)
	fmt.Println(whole, frac, math.Cbrt(27), math.Log2(8), math.Log10(1000))
	fmt.Println(math.IsNaN(math.Sqrt(-1)), math.IsInf(math.Log(0), -1), math.Float64bits(1.5))
	rs := []reading{{1, 2.5}, {2, -1}, {3, 2.5}}
	best := rs[0]
	for _, r := range rs[1:] {
		if r.value >= best.value {
			best = r
		}
	}
	fmt.Println(best, int64(best.value), math.MaxUint8, math.MinInt8)
}
