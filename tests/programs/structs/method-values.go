package main

import (
	"fmt"
	"strings"
)

type Counter struct{ n int }

func (c *Counter) Inc()      { c.n++ }
func (c *Counter) Add(k int) { c.n += k }
func (c Counter) Get() int   { return c.n }
func (c Counter) Plus(k int) Counter {
	c.n += k
	return c
}

type Temperature float64

func (t Temperature) F() float64 { return float64(t)*9/5 + 32 }

func apply(times int, f func()) {
	for i := 0; i < times; i++ {
		f()
	}
}

type Pipeline []func(string) string

func (p Pipeline) Run(s string) string {
	for _, stage := range p {
		s = stage(s)
	}
	return s
}

func main() {
	c := Counter{}
	inc := c.Inc
	apply(3, inc)
	apply(2, c.Inc)
	fmt.Println(c.n)

	get := c.Get // binds a copy
	c.Add(10)
	fmt.Println(get(), c.Get())

	add := (*Counter).Add
	add(&c, 5)
	plus := Counter.Plus
	d := plus(c, 100)
	fmt.Println(c, d, d.Plus(1).Plus(1).Get())

	temps := []Temperature{0, 37, 100}
	for _, t := range temps {
		fmt.Print(t.F(), " ")
	}
	fmt.Println(Temperature.F(-40))

	p := Pipeline{strings.TrimSpace, strings.ToUpper, func(s string) string { return s + "!" }}
	fmt.Println(p.Run("  hello "))

	table := map[string]func(int){"add": c.Add, "sub": func(k int) { c.Add(-k) }}
	table["add"](7)
	table["sub"](2)
	fmt.Println(c.Get())

	cs := []Counter{{1}, {2}}
	for i := range cs {
		cs[i].Inc()
	}
	for _, x := range cs {
		x.Inc()
	}
	fmt.Println(cs)
	ptr := &cs[1]
	ptr.Inc()
	fmt.Println(cs, ptr.Get())
}
