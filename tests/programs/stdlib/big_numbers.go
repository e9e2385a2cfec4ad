package main

import (
	"fmt"
	"math/big"
	"os"
	"strings"
)

var (
	zero = big.NewInt(0)
	one  = big.NewInt(1)
	two  = big.NewInt(2)
)

type RSA struct {
	n, e, d *big.Int
}

func NewRSA(p, q *big.Int) *RSA {
	n := new(big.Int).Mul(p, q)
	phi := new(big.Int).Mul(new(big.Int).Sub(p, one), new(big.Int).Sub(q, one))
	e := big.NewInt(65537)
	d := new(big.Int).ModInverse(e, phi)
	return &RSA{n: n, e: e, d: d}
}

func (r *RSA) Encrypt(m *big.Int) *big.Int { return new(big.Int).Exp(m, r.e, r.n) }
func (r *RSA) Decrypt(c *big.Int) *big.Int { return new(big.Int).Exp(c, r.d, r.n) }

func isPerfect(n *big.Int) bool {
	sum := big.NewInt(1)
	i := big.NewInt(2)
	for new(big.Int).Mul(i, i).Cmp(n) <= 0 {
		rem := new(big.Int)
		q := new(big.Int)
		q.DivMod(n, i, rem)
		if rem.Sign() == 0 {
			sum.Add(sum, i)
			if q.Cmp(i) != 0 {
				sum.Add(sum, q)
			}
		}
		i.Add(i, one)
	}
	return sum.Cmp(n) == 0
}

func collatz(n *big.Int) (steps int) {
	x := new(big.Int).Set(n)
	for x.Cmp(one) > 0 {
		if x.Bit(0) == 0 {
			x.Rsh(x, 1)
		} else {
			x.Mul(x, big.NewInt(3))
			x.Add(x, one)
		}
		steps++
	}
	return
}

func digits(n *big.Int) int { return len(n.String()) }

var memo = map[int]*big.Int{}

func fib(n int) *big.Int {
	if n < 2 {
		return big.NewInt(int64(n))
	}
	if v, ok := memo[n]; ok {
		return v
	}
	v := new(big.Int).Add(fib(n-1), fib(n-2))
	memo[n] = v
	return v
}

func ackermann(m, n *big.Int) *big.Int {
	if m.Cmp(zero) == 0 {
		return new(big.Int).Add(n, one)
	}
	if n.Cmp(zero) == 0 {
		return ackermann(new(big.Int).Sub(m, one), one)
	}
	return ackermann(new(big.Int).Sub(m, one), ackermann(m, new(big.Int).Sub(n, one)))
}

func main() {
	p, ok := new(big.Int).SetString("1000000007", 10)
	if !ok {
		fmt.Println("bad number")
		os.Exit(1)
	}
	q := big.NewInt(998244353)
	r := NewRSA(p, q)
	m := big.NewInt(123456789)
	c := r.Encrypt(m)
	fmt.Println(c, r.Decrypt(c))
	for _, n := range []int64{6, 28, 30, 496} {
		fmt.Print(isPerfect(big.NewInt(n)), " ")
	}
	fmt.Println()
	fmt.Println(collatz(big.NewInt(27)), fib(150), digits(fib(300)))
	fmt.Println(ackermann(two, big.NewInt(3)))
	list := []*big.Int{big.NewInt(5), big.NewInt(-3), new(big.Int).Lsh(one, 70)}
	total := new(big.Int)
	for _, v := range list {
		total.Add(total, v)
	}
	fmt.Printf("%v %s %30d|%x\n", total, list[2], total, list[2])
	pow := new(big.Int).Exp(two, big.NewInt(64), nil)
	fmt.Println(pow, pow.IsInt64(), strings.Count(pow.String(), "4"))
	a, b := big.NewInt(1), big.NewInt(1)
	for i := 3; len(b.String()) < 20; i++ {
		a.Add(a, b)
		a, b = b, a
	}
	fmt.Println(b)
	x := big.NewInt(17)
	x.Mul(x, x).Add(x, one)
	fmt.Println(x, new(big.Int).Neg(x), x.Cmp(one), new(big.Int).Binomial(10, 3), new(big.Int).MulRange(1, 20))
}
