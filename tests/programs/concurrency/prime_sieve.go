package main

import "fmt"

// The classic concurrent prime sieve.

func generate(ch chan<- int) {
	for i := 2; ; i++ {
		ch <- i
	}
}

func filter(in <-chan int, out chan<- int, prime int) {
	for {
		i := <-in
		if i%prime != 0 {
			out <- i
		}
	}
}

func main() {
	ch := make(chan int)
	go generate(ch)
	primes := []int{}
	for i := 0; i < 25; i++ {
		prime := <-ch
		primes = append(primes, prime)
		ch1 := make(chan int)
		go filter(ch, ch1, prime)
		ch = ch1
	}
	for i, p := range primes {
		fmt.Printf("%3d", p)
		if (i+1)%10 == 0 {
			fmt.Println()
		}
	}
	fmt.Println()
	gap, at := 0, 0
	for i := 1; i < len(primes); i++ {
		if d := primes[i] - primes[i-1]; d > gap {
			gap, at = d, primes[i-1]
		}
	}
	fmt.Println("largest gap", gap, "after", at)
}
