package main

import "fmt"

func sieve(limit int) []int {
	composite := make([]bool, limit+1)
	var primes []int
	for p := 2; p <= limit; p++ {
		if composite[p] {
			continue
		}
		primes = append(primes, p)
		for m := p * p; m <= limit; m += p {
			composite[m] = true
		}
	}
	return primes
}

type factor struct{ prime, exp int }

func factorize(n int) (out []factor) {
	for p := 2; p*p <= n; p++ {
		e := 0
		for ; n%p == 0; n /= p {
			e++
		}
		if e > 0 {
			out = append(out, factor{p, e})
		}
	}
	if n > 1 {
		out = append(out, factor{n, 1})
	}
	return
}

func (f factor) String() string {
	if f.exp == 1 {
		return fmt.Sprint(f.prime)
	}
	return fmt.Sprintf("%d^%d", f.prime, f.exp)
}

func powMod(b, e, m uint64) uint64 {
	r := uint64(1)
	for b %= m; e > 0; e >>= 1 {
		if e&1 == 1 {
			r = r * b % m
		}
		b = b * b % m
	}
	return r
}

func millerRabin(n uint64) bool {
	if n < 2 {
		return false
	}
	for _, p := range []uint64{2, 3, 5, 7, 11} {
		if n%p == 0 {
			return n == p
		}
	}
	d, s := n-1, 0
	for d%2 == 0 {
		d /= 2
		s++
	}
witness:
	for _, a := range [...]uint64{2, 3, 5, 7, 11} {
		x := powMod(a, d, n)
		if x == 1 || x == n-1 {
			continue
		}
		for i := 1; i < s; i++ {
			if x = x * x % n; x == n-1 {
				continue witness
			}
		}
		return false
	}
	return true
}

func main() {
	primes := sieve(100)
	fmt.Println(len(primes), primes)
	fmt.Println(len(sieve(200000)), len(sieve(1)))
	for _, n := range []int{360, 97, 1 << 20, 600851475143, 1} {
		fmt.Println(n, factorize(n))
	}
	fmt.Println(powMod(2, 100, 1000000007), powMod(5, 0, 7))
	count := 0
	for n := uint64(0); n < 1000; n++ {
		if millerRabin(n) {
			count++
		}
	}
	fmt.Println(count, millerRabin(2147483647), millerRabin(3215031751))
	gaps := map[int]int{}
	for i, p := range primes[1:] {
		gaps[p-primes[i]]++
	}
	fmt.Println(gaps)
}
