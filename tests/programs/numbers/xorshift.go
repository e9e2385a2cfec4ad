package main

import "fmt"

// Rng is Marsaglia's xorshift64*.
type Rng struct{ state uint64 }

func NewRng(seed uint64) *Rng {
	if seed == 0 {
		seed = 88172645463325252
	}
	return &Rng{state: seed}
}

func (r *Rng) Next() uint64 {
	x := r.state
	x ^= x >> 12
	x ^= x << 25
	x ^= x >> 27
	r.state = x
	return x * 2685821657736338717
}

func (r *Rng) Intn(n int) int {
	return int(r.Next()>>33) % n
}

func (r *Rng) Float64() float64 {
	return float64(r.Next()>>11) / (1 << 53)
}

func main() {
	rng := NewRng(42)
	for i := 0; i < 3; i++ {
		fmt.Println(rng.Next())
	}

	var dice [6]int
	for i := 0; i < 6000; i++ {
		dice[rng.Intn(6)]++
	}
	total := 0
	for face, n := range dice {
		fmt.Printf("%d: %d\n", face+1, n)
		total += n
	}
	fmt.Println("total", total)

	// Estimate pi with a quarter circle.
	inside := 0
	const samples = 20000
	for range samples {
		x, y := rng.Float64(), rng.Float64()
		if x*x+y*y < 1 {
			inside++
		}
	}
	fmt.Printf("pi ~ %.4f\n", 4*float64(inside)/samples)

	deck := []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}
	for i := len(deck) - 1; i > 0; i-- {
		j := rng.Intn(i + 1)
		deck[i], deck[j] = deck[j], deck[i]
	}
	fmt.Println(deck)
}
