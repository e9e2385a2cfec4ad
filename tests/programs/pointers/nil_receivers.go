package main

import "fmt"

type List struct {
	val  int
	next *List
}

func (l *List) Sum() int {
	if l == nil {
		return 0
	}
	return l.val + l.next.Sum()
}

func (l *List) Last() *List {
	if l == nil || l.next == nil {
		return l
	}
	return l.next.Last()
}

type Logger struct{ lines []string }

func (l *Logger) Log(s string) {
	if l == nil {
		return // a nil logger is silent
	}
	l.lines = append(l.lines, s)
}

type Service struct {
	name string
	log  *Logger
}

func (s *Service) Run(times int) *Service {
	for i := range times {
		s.log.Log(fmt.Sprintf("%s run %d", s.name, i))
	}
	return s
}

type Animal interface{ Sound() string }
type Dog struct{ name string }

func (d *Dog) Sound() string {
	if d == nil {
		return "(silence)"
	}
	return d.name + " says woof"
}

func pick(ok bool) *Dog {
	if !ok {
		return nil
	}
	return &Dog{"Rex"}
}

func main() {
	var empty *List
	l := &List{1, &List{2, &List{3, nil}}}
	fmt.Println(empty.Sum(), l.Sum(), empty.Last() == nil, l.Last().val)
	l.Last().next = &List{val: 10}
	fmt.Println(l.Sum())

	lg := &Logger{}
	loud, quiet := &Service{"loud", lg}, Service{name: "quiet"}
	loud.Run(2).Run(1)
	quiet.Run(5)
	fmt.Println(len(lg.lines), lg.lines[2], quiet.log == nil)

	for _, ok := range []bool{true, false} {
		var a Animal = pick(ok)
		fmt.Println(a.Sound(), a != nil, a.(*Dog) == nil)
	}
	var none Animal
	fmt.Println(none == nil)
}
