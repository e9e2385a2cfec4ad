package main

import (
	"errors"
	"fmt"
)

type Pool struct {
	open  map[string]bool
	trace []string
}

func (p *Pool) Acquire(name string) (release func(), err error) {
	if p.open[name] {
		return nil, fmt.Errorf("%s is busy", name)
	}
	if name == "broken" {
		return nil, errors.New("cannot open broken")
	}
	p.open[name] = true
	p.trace = append(p.trace, "+"+name)
	return func() {
		delete(p.open, name)
		p.trace = append(p.trace, "-"+name)
	}, nil
}

func (p *Pool) Use(names ...string) error {
	for i, n := range names {
		release, err := p.Acquire(n)
		if err != nil {
			return fmt.Errorf("step %d: %w", i+1, err)
		}
		defer release()
	}
	p.trace = append(p.trace, fmt.Sprintf("work(%d)", len(p.open)))
	return nil
}

func main() {
	p := &Pool{open: map[string]bool{}}
	for _, set := range [][]string{
		{"a", "b", "c"},
		{"a", "broken", "c"},
		{"x", "y", "x"},
		{},
	} {
		p.trace = nil
		err := p.Use(set...)
		fmt.Println(p.trace, "open:", len(p.open), "err:", err)
	}
}
