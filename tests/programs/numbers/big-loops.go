package main

import "fmt"

const mod = 1_000_000_007

func armstrong(n int) bool {
	digits := 0
	for x := n; x > 0; x /= 10 {
		digits++
	}
	sum := 0
	for x := n; x > 0; x /= 10 {
		d, p := x%10, 1
		for range digits {
			p *= d
		}
		sum += p
	}
	return sum == n
}

func main() {
	var sum, sq int64
	for i := int64(1); i <= 1_000_000; i++ {
		sum += i
		sq = (sq + i*i) % mod
	}
	fmt.Println(sum, sq)

	xor := 0
	for i := 0; i < 1<<20; i += 3 {
		xor ^= i * i
	}
	fmt.Println(xor)

	var acc uint32 = 1
	for i := uint32(2); i < 100_000; i++ {
		acc = acc*i + i>>1
	}
	fmt.Println(acc)

	harmonic := 0.0
	for i := 1_000_000; i >= 1; i-- {
		harmonic += 1 / float64(i)
	}
	fmt.Printf("%.10f\n", harmonic)

	for n := 100; n < 10_000; n++ {
		if armstrong(n) {
			fmt.Print(n, " ")
		}
	}
	fmt.Println()

	count := 0
outer:
	for a := 1; ; a++ {
		for b := a; b < 100; b++ {
			c2 := a*a + b*b
			if c2%97 == 0 {
				continue outer
			}
			if a > 60 {
				break outer
			}
			count++
		}
	}
	fmt.Println(count)

	digits := [10]int{}
	f := 1
	for i := 1; i <= 2000; i++ {
		f = f * i % mod
		digits[f%10]++
	}
	fmt.Println(f, digits)
}
