package main

import "fmt"

type door bool

func (d door) String() string {
	if d {
		return "open"
	}
	return "closed"
}

func fizz(n int) string {
	out := ""
	if n%3 == 0 {
		out += "Fizz"
	}
	if n%5 == 0 {
		out += "Buzz"
	}
	if out == "" {
		return fmt.Sprint(n)
	}
	return out
}

func bottles(n int) string {
	switch n {
	case 0:
		return "no more bottles"
	case 1:
		return "1 bottle"
	default:
		return fmt.Sprintf("%d bottles", n)
	}
}

func magicSquare(n int) [][]int {
	sq := make([][]int, n)
	for i := range sq {
		sq[i] = make([]int, n)
	}
	r, c := 0, n/2
	for v := 1; v <= n*n; v++ {
		sq[r][c] = v
		nr, nc := (r-1+n)%n, (c+1)%n
		if sq[nr][nc] != 0 {
			nr, nc = (r+1)%n, c
		}
		r, c = nr, nc
	}
	return sq
}

func ordinal(n int) string {
	suffix := "th"
	switch {
	case n%100 >= 11 && n%100 <= 13:
	case n%10 == 1:
		suffix = "st"
	case n%10 == 2:
		suffix = "nd"
	case n%10 == 3:
		suffix = "rd"
	}
	return fmt.Sprint(n, suffix)
}

func multiplicativePersistence(n uint64) (steps, last int) {
	for n >= 10 {
		p := uint64(1)
		for ; n > 0; n /= 10 {
			p *= n % 10
		}
		n = p
		steps++
	}
	return steps, int(n)
}

func main() {
	var doors [101]door
	for pass := 1; pass <= 100; pass++ {
		for d := pass; d <= 100; d += pass {
			doors[d] = !doors[d]
		}
	}
	for i, d := range doors {
		if d {
			fmt.Print(i, " ")
		}
	}
	fmt.Println(doors[1], doors[2], doors[97:])

	for i := 1; i <= 15; i++ {
		fmt.Print(fizz(i), " ")
	}
	fmt.Println()
	for n := 2; n > 0; n-- {
		fmt.Printf("%s of beer, take one down, %s of beer\n", bottles(n), bottles(n-1))
	}
	for _, row := range magicSquare(5) {
		fmt.Printf("%3d\n", row)
	}
	for _, n := range []int{1, 2, 3, 4, 11, 22, 112, 1013} {
		fmt.Print(ordinal(n), " ")
	}
	fmt.Println()
	fmt.Println(multiplicativePersistence(277777788888899))
	for total, a := 0, 1; a < 334; a++ {
		for b := a + 1; b < 500; b++ {
			if c := 1000 - a - b; a*a+b*b == c*c {
				total++
				fmt.Println(a, b, c, total)
			}
		}
	}
}
