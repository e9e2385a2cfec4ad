package main

import (
	"fmt"
	"sync"
)

type Shape interface {
	Area() float64
}

type Square struct{ side float64 }
type Rect struct{ w, h float64 }

func (s Square) Area() float64 { return s.side * s.side }
func (r *Rect) Area() float64  { return r.w * r.h }

type Logger interface{ Log(string) }

type memLogger struct {
	mu    sync.Mutex
	lines []string
}

func (l *memLogger) Log(s string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lines = append(l.lines, s)
}

type Service struct {
	logger Logger
	shapes []Shape
	byName map[string]Shape
}

func (s *Service) Total() float64 {
	ch := make(chan float64)
	for _, sh := range s.shapes {
		go func(sh Shape) { ch <- sh.Area() }(sh)
	}
	t := 0.0
	for range s.shapes {
		t += <-ch
	}
	s.logger.Log(fmt.Sprintf("total %.1f", t))
	return t
}

func (s *Service) Each(f func(Shape)) {
	var wg sync.WaitGroup
	for _, sh := range s.shapes {
		wg.Add(1)
		go func() {
			defer wg.Done()
			f(sh)
		}()
	}
	wg.Wait()
}

func describe(v interface{}, out chan<- string) {
	switch x := v.(type) {
	case int:
		out <- fmt.Sprintf("int %d", x)
	case string:
		out <- "string " + x
	case Shape:
		out <- fmt.Sprintf("shape %.0f", x.Area())
	default:
		out <- "unknown"
	}
}

func main() {
	log := &memLogger{}
	svc := &Service{logger: log, shapes: []Shape{Square{2}, &Rect{3, 4}, Square{1}}, byName: map[string]Shape{"sq": Square{3}}}
	fmt.Println(svc.Total())
	var mu sync.Mutex
	n := 0
	svc.Each(func(s Shape) {
		mu.Lock()
		defer mu.Unlock()
		if s.Area() > 1 {
			n++
		}
		log.Log("seen")
	})
	fmt.Println(n, len(log.lines), log.lines[0])
	out := make(chan string)
	for _, v := range []interface{}{1, "a", Square{5}, 2.5} {
		go describe(v, out)
		fmt.Println(<-out)
	}
	fmt.Println(svc.byName["sq"].Area())
}
