package main

import "fmt"

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	if a < 0 {
		return -a
	}
	return a
}

func lcm(nums ...int) int {
	l := 1
	for _, n := range nums {
		l = l / gcd(l, n) * n
	}
	return l
}

// egcd returns g, x, y with a*x + b*y = g.
func egcd(a, b int) (g, x, y int) {
	if b == 0 {
		return a, 1, 0
	}
	g, x1, y1 := egcd(b, a%b)
	return g, y1, x1 - a/b*y1
}

type Rat struct{ num, den int }

func NewRat(n, d int) Rat {
	if d == 0 {
		panic("zero denominator")
	}
	if d < 0 {
		n, d = -n, -d
	}
	g := gcd(n, d)
	return Rat{n / g, d / g}
}

func (a Rat) Add(b Rat) Rat { return NewRat(a.num*b.den+b.num*a.den, a.den*b.den) }
func (a Rat) Mul(b Rat) Rat { return NewRat(a.num*b.num, a.den*b.den) }
func (a Rat) Neg() Rat      { return Rat{-a.num, a.den} }
func (a Rat) Less(b Rat) bool {
	return a.num*b.den < b.num*a.den
}

func (a Rat) String() string {
	if a.den == 1 {
		return fmt.Sprint(a.num)
	}
	return fmt.Sprintf("%d/%d", a.num, a.den)
}

func crt(rem, mod []int) int {
	prod, sum := 1, 0
	for _, m := range mod {
		prod *= m
	}
	for i, m := range mod {
		p := prod / m
		_, inv, _ := egcd(p%m, m)
		sum += rem[i] * ((inv%m + m) % m) * p
	}
	return sum % prod
}

func egyptian(r Rat) (parts []Rat) {
	for r.num > 0 {
		d := (r.den + r.num - 1) / r.num
		parts = append(parts, Rat{1, d})
		r = r.Add(NewRat(-1, d))
	}
	return parts
}

func main() {
	fmt.Println(gcd(48, 36), gcd(-8, 12), gcd(0, 5), lcm(4, 6, 10), lcm())
	fmt.Println(egcd(240, 46))
	h := Rat{0, 1}
	for i := 1; i <= 10; i++ {
		h = h.Add(NewRat(1, i))
	}
	fmt.Println(h, NewRat(6, -4), NewRat(2, 3).Mul(NewRat(3, 2)), h.Neg().Less(h))
	fmt.Println(NewRat(1, 2) == NewRat(2, 4), []Rat{{1, 3}, {4, 1}})
	fmt.Println(crt([]int{2, 3, 2}, []int{3, 5, 7}))
	fmt.Println(egyptian(NewRat(5, 121))[:2], egyptian(NewRat(3, 4)))
	defer func() { fmt.Println("recovered:", recover()) }()
	fmt.Println(NewRat(1, 0))
}
