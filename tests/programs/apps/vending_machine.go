package main

import (
	"errors"
	"fmt"
	"strings"
)

type state interface {
	coin(m *machine, c int) state
	choose(m *machine, slot string) (state, error)
	name() string
}

type (
	idle      struct{}
	collected struct{ cents int }
	broken    struct{ why string }
)

type slot struct {
	price, left int
}

type machine struct {
	cur   state
	slots map[string]*slot
	till  int
	out   []string
}

var (
	errNoMoney = errors.New("insert coins first")
	errSoldOut = errors.New("sold out")
)

type shortError struct{ missing int }

func (s shortError) Error() string { return fmt.Sprintf("%d cents missing", s.missing) }

func (idle) name() string                 { return "idle" }
func (idle) coin(m *machine, c int) state { return collected{c} }
func (idle) choose(*machine, string) (state, error) {
	return idle{}, errNoMoney
}

func (c collected) name() string { return fmt.Sprintf("collected(%d)", c.cents) }
func (c collected) coin(m *machine, n int) state {
	if n == 3 {
		return broken{"strange coin"}
	}
	c.cents += n
	return c
}
func (c collected) choose(m *machine, name string) (state, error) {
	s, ok := m.slots[name]
	switch {
	case !ok:
		return c, fmt.Errorf("no slot %q", name)
	case s.left == 0:
		return c, fmt.Errorf("%s: %w", name, errSoldOut)
	case s.price > c.cents:
		return c, shortError{s.price - c.cents}
	}
	s.left--
	m.till += s.price
	m.out = append(m.out, name)
	if rest := c.cents - s.price; rest > 0 {
		return collected{rest}, nil
	}
	return idle{}, nil
}

func (b broken) name() string             { return "broken: " + b.why }
func (b broken) coin(*machine, int) state { return b }
func (b broken) choose(*machine, string) (state, error) {
	panic(b)
}

func (m *machine) press(name string) (err error) {
	defer func() {
		if b, ok := recover().(broken); ok {
			err = fmt.Errorf("machine is broken (%s)", b.why)
		}
	}()
	m.cur, err = m.cur.choose(m, name)
	return
}

func main() {
	m := &machine{cur: idle{}, slots: map[string]*slot{"cola": {120, 1}, "nuts": {80, 5}}}
	for _, step := range strings.Fields("nuts 50 nuts 50 nuts 100 cola 200 cola nuts cake 3 nuts 10") {
		var n int
		if _, err := fmt.Sscan(step, &n); err == nil {
			m.cur = m.cur.coin(m, n)
			fmt.Printf("%-5s %s\n", step, m.cur.name())
			continue
		}
		err := m.press(step)
		var se shortError
		if errors.As(err, &se) {
			err = fmt.Errorf("please add %d", se.missing)
		}
		fmt.Printf("%-5s %s, error %v\n", step, m.cur.name(), err)
	}
	fmt.Println(m.till, m.out, m.slots["nuts"].left, *m.slots["cola"])
}
