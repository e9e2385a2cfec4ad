package main

import (
	"fmt"
	"math/big"
)

func fact(n int64) *big.Int {
	r := big.NewInt(1)
	for i := int64(2); i <= n; i++ {
		r.Mul(r, big.NewInt(i))
	}
	return r
}

func fib(n int) *big.Int {
	a, b := big.NewInt(0), big.NewInt(1)
	for i := 0; i < n; i++ {
		a.Add(a, b)
		a, b = b, a
	}
	return a
}

func digitSum(n *big.Int) int {
	s := 0
	for _, c := range n.String() {
		s += int(c - '0')
	}
	return s
}

func harmonic(n int64) *big.Rat {
	sum := new(big.Rat)
	for i := int64(1); i <= n; i++ {
		sum.Add(sum, big.NewRat(1, i))
	}
	return sum
}

func bernoulli(n uint) *big.Rat {
	a := make([]big.Rat, n+1)
	z := new(big.Rat)
	for m := range a {
		a[m].SetFrac64(1, int64(m+1))
		for j := m; j >= 1; j-- {
			d := &a[j-1]
			d.Mul(z.SetInt64(int64(j)), d.Sub(d, &a[j]))
		}
	}
	return z.Set(&a[0])
}

func main() {
	fmt.Println(fact(30))
	fmt.Println(fib(100), digitSum(fact(100)))
	x, ok := new(big.Int).SetString("123456789012345678901234567890", 10)
	fmt.Println(x, ok, x.BitLen(), x.Sign(), x.Cmp(big.NewInt(5)))
	p := new(big.Int).Exp(big.NewInt(2), big.NewInt(127), nil)
	p.Sub(p, big.NewInt(1))
	fmt.Println(p, p.ProbablyPrime(10))
	q, r := new(big.Int).DivMod(x, big.NewInt(97), new(big.Int))
	fmt.Printf("%v %d %x\n", q, r, x)
	fmt.Println(new(big.Int).GCD(nil, nil, big.NewInt(48), big.NewInt(36)), new(big.Int).ModInverse(big.NewInt(3), big.NewInt(11)))
	h := harmonic(10)
	fmt.Println(h, h.FloatString(5), h.Num(), h.Denom())
	f, exact := h.Float64()
	fmt.Println(f, exact)
	for i := uint(0); i <= 12; i += 2 {
		fmt.Printf("B(%2d) = %v\n", i, bernoulli(i))
	}
	rr := big.NewRat(3, 6)
	rr.Quo(rr, big.NewRat(1, 3))
	fmt.Println(rr, rr.RatString(), rr.Cmp(big.NewRat(1, 1)), rr.IsInt(), rr.Sign())
	s, _ := new(big.Rat).SetString("3.125")
	fmt.Println(s, new(big.Rat).Neg(s), new(big.Rat).Inv(s))
}
