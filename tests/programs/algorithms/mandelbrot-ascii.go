package main

import (
	"fmt"
	"math/cmplx"
	"strings"
)

const (
	width, height = 60, 21
	maxIter       = 50
)

var palette = []rune(" .:-=+*#%@")

func escape(cr, ci float64) int {
	var zr, zi float64
	for n := 0; n < maxIter; n++ {
		zr, zi = zr*zr-zi*zi+cr, 2*zr*zi+ci
		if zr*zr+zi*zi > 4 {
			return n
		}
	}
	return maxIter
}

func newton(z complex128) (root, steps int) {
	roots := [...]complex128{1, complex(-0.5, 0.866), complex(-0.5, -0.866)}
	for steps = 0; steps < 40; steps++ {
		z -= (z*z*z - 1) / (3 * z * z)
		for i, r := range roots {
			if cmplx.Abs(z-r) < 0.01 {
				return i, steps
			}
		}
	}
	return -1, steps
}

func main() {
	inside := 0
	for row := 0; row < height; row++ {
		ci := 1.2 - 2.4*float64(row)/float64(height-1)
		var line strings.Builder
		for col := 0; col < width; col++ {
			cr := -2.2 + 3.2*float64(col)/float64(width-1)
			n := escape(cr, ci)
			if n == maxIter {
				inside++
			}
			line.WriteRune(palette[n*(len(palette)-1)/maxIter])
		}
		fmt.Println("|" + line.String() + "|")
	}
	fmt.Printf("inside: %d (%.1f%%)\n", inside, 100*float64(inside)/(width*height))

	for y := 1.0; y >= -1; y -= 0.5 {
		for x := -1.0; x <= 1; x += 0.25 {
			root, _ := newton(complex(x+0.01, y+0.02))
			fmt.Print(root)
		}
		fmt.Println()
	}
	z := complex(3, 4)
	fmt.Println(real(z), imag(z), cmplx.Abs(z), z*z, z+1)
	fmt.Printf("%.1f %v\n", z/2, z == 3+4i)
}
