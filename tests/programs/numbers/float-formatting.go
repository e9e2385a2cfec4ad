package main

import (
	"fmt"
	"math"
	"strconv"
)

func main() {
	values := []float64{0, 1, -1.5, 0.1 + 0.2, 1e6, 1e20, 1e21, 123456789.125, 1e-4, 1e-5, 2.0 / 3}
	for _, v := range values {
		fmt.Println(v, "|", strconv.FormatFloat(v, 'f', -1, 64), "|", strconv.FormatFloat(v, 'e', 3, 64))
	}
	fmt.Printf("[%8.3f] [%-8.2f] [%+.1f] [%08.2f] [%.0f]\n", math.Pi, math.E, 2.25, -3.14159, 2.5)
	fmt.Printf("%e %E %g %G\n", 123456.789, 0.000123, 1e100, 1e-10)
	fmt.Printf("%.3g %.10g %6.2f%%\n", 1234.5678, math.Pi, 45.678)

	var f32 float32 = 0.1
	fmt.Println(f32, float64(f32), f32*3, float32(16777216)+1)

	inf := math.Inf(1)
	nan := math.NaN()
	fmt.Println(inf, -inf, nan, nan == nan, inf > math.MaxFloat64)
	fmt.Printf("%5.1f|%-6v|%+v\n", inf, nan, inf)

	zero := 0.0
	fmt.Println(1/zero, -1/zero, math.Signbit(math.Copysign(0, -1)))

	fmt.Println(math.Sqrt(2), math.Floor(-1.5), math.Ceil(-1.5), math.Trunc(-1.5), math.Round(-2.5))
	fmt.Println(math.Hypot(3, 4), math.Abs(-7.25), math.Max(3, 9), math.Mod(-7, 3), math.Pow(2, 0.5))
	fmt.Println(math.MaxInt32, math.Pi, float32(math.Pi))
	fmt.Println(100000000.0, 12345678.0, float32(1e10), 3e0)
}
