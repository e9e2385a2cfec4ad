package main

import (
	"fmt"
	"sync"
)

type Shape interface {
	Area() float64
	Name() string
}

type Square struct{ s float64 }
type Circle struct{ r float64 }

func (s Square) Area() float64 { return s.s * s.s }
func (s Square) Name() string  { return "square" }
func (c *Circle) Area() float64 { return 3 * c.r * c.r }
func (c *Circle) Name() string  { return "circle" }

type Observer interface {
	Notify(topic string, v int)
}

type Printer struct {
	prefix string
	mu     sync.Mutex
	lines  []string
}

func (p *Printer) Notify(topic string, v int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.lines = append(p.lines, fmt.Sprintf("%s%s=%d", p.prefix, topic, v))
}

type Counter struct {
	sync.RWMutex
	counts map[string]int
}

func (c *Counter) Notify(topic string, v int) {
	c.Lock()
	defer c.Unlock()
	c.counts[topic] += v
}

type Subject struct {
	observers []Observer
}

func (s *Subject) Attach(o Observer) { s.observers = append(s.observers, o) }

func (s *Subject) Fire(topic string, v int) {
	var wg sync.WaitGroup
	for _, o := range s.observers {
		wg.Add(1)
		go func(o Observer) {
			defer wg.Done()
			o.Notify(topic, v)
		}(o)
	}
	wg.Wait()
}

type measured struct {
	name string
	area float64
}

func main() {
	shapes := []Shape{Square{2}, &Circle{1}, Square{3}}
	ch := make(chan measured, len(shapes))
	var wg sync.WaitGroup
	for _, s := range shapes {
		wg.Add(1)
		go func(s Shape) {
			defer wg.Done()
			ch <- measured{s.Name(), s.Area()}
		}(s)
	}
	wg.Wait()
	close(ch)
	total := 0.0
	byName := map[string]float64{}
	for m := range ch {
		total += m.area
		byName[m.name] += m.area
	}
	fmt.Println(total, byName)
	p := &Printer{prefix: "> "}
	c := &Counter{counts: map[string]int{}}
	sub := &Subject{}
	sub.Attach(p)
	sub.Attach(c)
	sub.Fire("x", 1)
	sub.Fire("y", 2)
	sub.Fire("x", 5)
	fmt.Println(p.lines, c.counts)
	var once sync.Once
	var inst Shape
	get := func() Shape {
		once.Do(func() { inst = &Circle{r: 2} })
		return inst
	}
	fmt.Println(get().Area(), get().Name())
}
