// Classify numbers by the sum of their proper divisors.
package main

import "fmt"

type Class int

const (
	Deficient Class = iota
	Perfect
	Abundant
)

func (c Class) String() string {
	switch c {
	case Deficient:
		return "deficient"
	case Perfect:
		return "perfect"
	case Abundant:
		return "abundant"
	}
	return fmt.Sprintf("Class(%d)", int(c))
}

func aliquot(n int) int {
	sum := 1
	for d := 2; d*d <= n; d++ {
		if n%d != 0 {
			continue
		}
		sum += d
		if other := n / d; other != d {
			sum += other
		}
	}
	return sum
}

func classify(n int) Class {
	switch s := aliquot(n); {
	case n == 1 || s < n:
		return Deficient
	case s == n:
		return Perfect
	default:
		return Abundant
	}
}

func main() {
	var counts [3]int
	var perfect []int
	for n := 1; n <= 10000; n++ {
		c := classify(n)
		counts[c]++
		if c == Perfect {
			perfect = append(perfect, n)
		}
	}
	for c, n := range counts {
		fmt.Printf("%-10v %5d\n", Class(c), n)
	}
	fmt.Println(perfect)

	for a := 1; a < 3000; a++ {
		if b := aliquot(a); b > a && aliquot(b) == a {
			fmt.Println("amicable:", a, b)
		}
	}
	fmt.Println(Class(7))
}
