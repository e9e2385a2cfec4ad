package main

import (
	"fmt"
	"math"
	"math/bits"
)

type vec struct{ x, y float64 }

func (v vec) norm() float64 { return math.Hypot(v.x, v.y) }

func newton(x float64) float64 {
	z := 1.0
	for i := 0; i < 20; i++ {
		d := (z*z - x) / (2 * z)
		if math.Abs(d) < 1e-12 {
			break
		}
		z -= d
	}
	return z
}

func integrate(f func(float64) float64, a, b float64, n int) float64 {
	h := (b - a) / float64(n)
	s := f(a) + f(b)
	for i := 1; i < n; i++ {
		if i%2 == 1 {
			s += 4 * f(a+float64(i)*h)
		} else {
			s += 2 * f(a+float64(i)*h)
		}
	}
	return s * h / 3
}

func main() {
	fmt.Printf("%.6f %.6f\n", newton(2), math.Sqrt(2))
	fmt.Println(vec{3, 4}.norm(), math.Floor(-1.5), math.Ceil(1.2), math.Trunc(-2.7), math.Round(2.5))
	fmt.Println(math.MaxInt32, math.MinInt64, math.MaxUint8, math.Pow(2, 10), math.Mod(7, 3))
	fmt.Printf("%.4f %.4f %.4f %.4f\n", math.Sin(math.Pi/6), math.Exp(1), math.Log(10), math.Atan2(1, 1))
	fmt.Printf("%.5f\n", integrate(math.Sin, 0, math.Pi, 100))
	fmt.Println(math.Inf(1), math.Inf(-1), math.NaN(), math.IsNaN(math.NaN()), math.MaxInt64)
	fmt.Println(math.Max(3, 7), math.Min(3, 7), math.Cbrt(27), math.Abs(-3.5), math.Signbit(-1))
	i, f := math.Modf(3.25)
	fmt.Println(i, f, math.Float64bits(1.5), math.Sqrt(-1))

	x := uint32(0b10110)
	fmt.Println(bits.OnesCount32(x), bits.LeadingZeros32(x), bits.TrailingZeros32(x), bits.Len32(x))
	fmt.Println(bits.RotateLeft8(0b10010110, 3), bits.Reverse8(0b1101), bits.UintSize)
	hi, lo := bits.Mul64(1<<40, 1<<30)
	sum, carry := bits.Add64(math.MaxUint64, 2, 0)
	fmt.Println(hi, lo, sum, carry)
	gray := func(n int) int { return n ^ n>>1 }
	for n := range 8 {
		fmt.Printf("%03b ", gray(n))
	}
	fmt.Println()
	fmt.Println(7/2, -7/2, 7%3, -7%3, 7.0/2, 1<<3|1, 6&^2, 5^1, ^5)
}
