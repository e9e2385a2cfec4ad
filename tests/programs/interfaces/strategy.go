package main

import (
	"fmt"
	"strings"
)

type Discount interface {
	Apply(price int) int
	Name() string
}

type none struct{}

func (none) Apply(p int) int { return p }
func (none) Name() string    { return "none" }

type percent int

func (p percent) Apply(price int) int { return price - price*int(p)/100 }
func (p percent) Name() string        { return fmt.Sprintf("%d%%", int(p)) }

type threshold struct {
	min, off int
}

func (t *threshold) Apply(price int) int {
	if price >= t.min {
		return price - t.off
	}
	return price
}
func (t *threshold) Name() string { return fmt.Sprintf("%d off from %d", t.off, t.min) }

type chain []Discount

func (c chain) Apply(price int) int {
	for _, d := range c {
		price = d.Apply(price)
	}
	return price
}

func (c chain) Name() string {
	names := make([]string, 0, len(c))
	for _, d := range c {
		names = append(names, d.Name())
	}
	return strings.Join(names, " then ")
}

type DiscountFunc func(int) int

func (f DiscountFunc) Apply(p int) int { return f(p) }
func (f DiscountFunc) Name() string    { return "custom" }

type Cart struct {
	prices   []int
	discount Discount
}

func (c *Cart) Total() int {
	sum := 0
	for _, p := range c.prices {
		sum += p
	}
	return c.discount.Apply(sum)
}

func main() {
	cart := Cart{prices: []int{1000, 2500, 499}, discount: none{}}
	vip := &threshold{3000, 500}
	strategies := []Discount{
		none{}, percent(10), vip, chain{vip, percent(50)},
		chain{}, DiscountFunc(func(p int) int { return p / 1000 * 1000 }),
	}
	for _, s := range strategies {
		cart.discount = s
		fmt.Printf("%-26s %5d\n", s.Name(), cart.Total())
	}
	vip.min = 10000
	cart.discount = strategies[3]
	fmt.Println(cart.Total(), cart.discount.Name())
}
