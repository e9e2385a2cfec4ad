package main

import (
	"fmt"
	"strings"
)

// Nat holds decimal digits, least significant first.
type Nat []uint8

func Parse(s string) Nat {
	n := make(Nat, len(s))
	for i := range s {
		n[len(s)-1-i] = s[i] - '0'
	}
	return n.trim()
}

func (n Nat) trim() Nat {
	for len(n) > 0 && n[len(n)-1] == 0 {
		n = n[:len(n)-1]
	}
	return n
}

func (n Nat) String() string {
	if len(n) == 0 {
		return "0"
	}
	var sb strings.Builder
	for i := len(n) - 1; i >= 0; i-- {
		sb.WriteByte(n[i] + '0')
	}
	return sb.String()
}

func (n Nat) Add(m Nat) Nat {
	if len(n) < len(m) {
		n, m = m, n
	}
	sum := make(Nat, 0, len(n)+1)
	var carry uint8
	for i, d := range n {
		d += carry
		if i < len(m) {
			d += m[i]
		}
		sum = append(sum, d%10)
		carry = d / 10
	}
	if carry > 0 {
		sum = append(sum, carry)
	}
	return sum
}

func (n Nat) Mul(m Nat) Nat {
	acc := make([]int, len(n)+len(m))
	for i, a := range n {
		for j, b := range m {
			acc[i+j] += int(a) * int(b)
		}
	}
	out := make(Nat, len(acc))
	carry := 0
	for i, v := range acc {
		v += carry
		out[i] = uint8(v % 10)
		carry = v / 10
	}
	return out.trim()
}

func (n Nat) DivMod(d int) (q Nat, rem int) {
	q = make(Nat, len(n))
	for i := len(n) - 1; i >= 0; i-- {
		rem = rem*10 + int(n[i])
		q[i] = uint8(rem / d)
		rem %= d
	}
	return q.trim(), rem
}

func (n Nat) DigitSum() (s int) {
	for _, d := range n {
		s += int(d)
	}
	return
}

func pow(base, exp int) Nat {
	b, r := Parse(fmt.Sprint(base)), Nat{1}
	for ; exp > 0; exp >>= 1 {
		if exp&1 != 0 {
			r = r.Mul(b)
		}
		b = b.Mul(b)
	}
	return r
}

func main() {
	a, b := Parse("99999999999999999999"), Parse("00123456789")
	fmt.Println(a.Add(b), b.Add(a), a.Mul(b))
	fmt.Println(Parse("0").Add(nil), a.Mul(nil), len(b))
	fact := Nat{1}
	for i := 2; i <= 50; i++ {
		fact = fact.Mul(Parse(fmt.Sprint(i)))
	}
	fmt.Println(fact, fact.DigitSum())
	x, y, i := Nat{1}, Nat{1}, 2
	for len(y) < 100 {
		x, y = y, x.Add(y)
		i++
	}
	fmt.Println("first 100-digit Fibonacci:", i)
	fmt.Println(pow(2, 200), pow(2, 1000).DigitSum())
	q, r := fact.DivMod(97)
	fmt.Println(q, r, []uint8(Parse("123")))
}
