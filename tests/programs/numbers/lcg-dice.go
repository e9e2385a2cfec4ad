package main

import "fmt"

// lcg returns a generator in the manner of the BSD rand().
func lcg(seed uint32) func() uint32 {
	r := seed
	return func() uint32 {
		r = (r*1103515245 + 12345) & 0x7fffffff
		return r
	}
}

// msRand returns a generator in the manner of Microsoft's rand().
func msRand(seed uint32) func() int {
	state := seed
	return func() int {
		state = state*214013 + 2531011
		return int(state >> 16 & 0x7fff)
	}
}

func histogram(next func() int, sides, rolls int) []int {
	h := make([]int, sides)
	for i := 0; i < rolls; i++ {
		h[next()%sides]++
	}
	return h
}

func main() {
	bsd := lcg(0)
	for i := 0; i < 5; i++ {
		fmt.Print(bsd(), " ")
	}
	fmt.Println()

	ms := msRand(0)
	for i := 0; i < 5; i++ {
		fmt.Print(ms(), " ")
	}
	fmt.Println()

	h := histogram(msRand(2024), 6, 1200)
	for i, n := range h {
		fmt.Printf("%d %-4d", i+1, n)
		for j := 0; j < n/10; j++ {
			fmt.Print("#")
		}
		fmt.Println()
	}

	one, two := lcg(7), lcg(7)
	one()
	fmt.Println(one() == two(), two() == two())

	var checksum uint16
	gen := lcg(99)
	for range 1000 {
		checksum = checksum<<1 | checksum>>15
		checksum += uint16(gen())
	}
	fmt.Printf("checksum %04x\n", checksum)
}
