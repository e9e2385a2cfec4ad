package main

import (
	"fmt"
	"math"
)

type Vec []float64

func evalA(i, j int) float64 { return 1 / float64(((i+j)*(i+j+1)/2 + i + 1)) }

func (v Vec) Times(u Vec) {
	for i := range v {
		var a float64
		for j := range u {
			a += evalA(i, j) * u[j]
		}
		v[i] = a
	}
}

func (v Vec) TimesTransp(u Vec) {
	for i := range v {
		var a float64
		for j, x := range u {
			a += evalA(j, i) * x
		}
		v[i] = a
	}
}

func (v Vec) ATimesTransp(u Vec) {
	x := make(Vec, len(u))
	x.Times(u)
	v.TimesTransp(x)
}

func spectralNorm(n int) float64 {
	u := make(Vec, n)
	for i := range u {
		u[i] = 1
	}
	v := make(Vec, n)
	for i := 0; i < 10; i++ {
		v.ATimesTransp(u)
		u.ATimesTransp(v)
	}
	var vBv, vv float64
	for i := 0; i < n; i++ {
		vBv += u[i] * v[i]
		vv += v[i] * v[i]
	}
	return math.Sqrt(vBv / vv)
}

func fannkuch(n int) (checksum, flips int) {
	perm1 := make([]int, n)
	for i := range perm1 {
		perm1[i] = i
	}
	perm := make([]int, n)
	count := make([]int, n)
	for r, nperm := n, 0; ; nperm++ {
		for ; r != 1; r-- {
			count[r-1] = r
		}
		copy(perm, perm1)
		f := 0
		for k := perm[0]; k != 0; k = perm[0] {
			for i, j := 0, k; i < j; i, j = i+1, j-1 {
				perm[i], perm[j] = perm[j], perm[i]
			}
			f++
		}
		flips = max(flips, f)
		if nperm%2 == 0 {
			checksum += f
		} else {
			checksum -= f
		}
		for {
			if r == n {
				return
			}
			first := perm1[0]
			copy(perm1, perm1[1:r+1])
			perm1[r] = first
			count[r]--
			if count[r] > 0 {
				break
			}
			r++
		}
	}
}

func main() {
	for _, n := range []int{1, 10, 100} {
		fmt.Printf("%d %0.9f\n", n, spectralNorm(n))
	}
	sum, flips := fannkuch(7)
	fmt.Printf("%d\nPfannkuchen(%d) = %d\n", sum, 7, flips)
}
