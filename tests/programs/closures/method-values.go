package main

import "fmt"

type Counter struct{ n int }

func (c *Counter) Inc()          { c.n++ }
func (c *Counter) Add(k int) int { c.n += k; return c.n }
func (c Counter) Get() int       { return c.n }

type Button struct {
	label   string
	onClick func()
}

func (b *Button) Click() {
	if b.onClick != nil {
		b.onClick()
	}
}

func repeat(n int, f func()) {
	for i := 0; i < n; i++ {
		f()
	}
}

type Op func(*Counter, int) int

func main() {
	c := &Counter{}
	inc := c.Inc
	inc()
	inc()
	repeat(3, c.Inc)
	fmt.Println(c.n, c.Get())

	add := c.Add
	fmt.Println(add(10), add(5))
	get := c.Get // bound to a copy
	c.Inc()
	fmt.Println(get(), c.Get())

	b := Button{label: "ok"}
	b.Click()
	b.onClick = c.Inc
	b.Click()
	b.Click()
	fmt.Println(b.label, c.n)

	var op Op = (*Counter).Add
	fmt.Println(op(c, 1), Counter.Get(*c))
	ops := map[string]func(int) int{"add": c.Add, "sub": func(k int) int { return c.Add(-k) }}
	fmt.Println(ops["add"](100), ops["sub"](50))
	handlers := []func(){c.Inc, func() { c.n *= 2 }, b.Click}
	for _, h := range handlers {
		h()
	}
	fmt.Println(c.n)

	var local Counter
	f := local.Inc
	f()
	f()
	fmt.Println(local.n)
	for i, name := range []string{"a", "b"} {
		defer func(k int) { fmt.Println(name, k, local.Get()) }(i)
	}
	local.Add(5)
}
