package main

import (
	"errors"
	"fmt"
	"os"
	"sort"
	"strings"
)

type Shape interface {
	Area() float64
	Perimeter() float64
}

type Named interface{ Name() string }

type Circle struct{ R float64 }
type Square struct{ S float64 }

func (c Circle) Area() float64       { return 3 * c.R * c.R }
func (c Circle) Perimeter() float64  { return 6 * c.R }
func (c Circle) Name() string        { return "circle" }
func (s *Square) Area() float64      { return s.S * s.S }
func (s *Square) Perimeter() float64 { return 4 * s.S }
func (s *Square) Grow(f float64)     { s.S *= f }

type Option func(*Config)

type Config struct {
	name    string
	retries int
	hooks   []func(string)
}

func WithName(n string) Option { return func(c *Config) { c.name = n } }
func WithRetries(n int) Option { return func(c *Config) { c.retries = n } }
func WithHook(h func(string)) Option {
	return func(c *Config) { c.hooks = append(c.hooks, h) }
}

func New(opts ...Option) *Config {
	c := &Config{name: "default", retries: 3}
	for _, o := range opts {
		o(c)
	}
	return c
}

func (c *Config) Run() {
	for _, h := range c.hooks {
		h(c.name)
	}
}

type Handler func(string) string
type Middleware func(Handler) Handler

func chain(h Handler, ms ...Middleware) Handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

func logging(prefix string) Middleware {
	return func(next Handler) Handler {
		return func(s string) string {
			fmt.Println(prefix, "before", s)
			r := next(s)
			fmt.Println(prefix, "after", r)
			return r
		}
	}
}

func (h Handler) Serve(s string) string { return h(s) }

type Visitor interface {
	Visit(n Node) Visitor
}

type Node interface{ Children() []Node }
type Leaf struct{ v int }
type Branch struct{ kids []Node }

func (Leaf) Children() []Node     { return nil }
func (b Branch) Children() []Node { return b.kids }

type counter struct{ leaves, depth int }

func (c *counter) Visit(n Node) Visitor {
	if l, ok := n.(Leaf); ok {
		c.leaves += l.v
	}
	return c
}

func Walk(v Visitor, n Node) {
	if v = v.Visit(n); v == nil {
		return
	}
	for _, k := range n.Children() {
		Walk(v, k)
	}
}

func describe(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("integer %v", x)
	case float64:
		return fmt.Sprintf("float %.2f", x)
	case string:
		return "string " + strings.ToUpper(x)
	case []int:
		return fmt.Sprintf("ints %d", len(x))
	case map[string]int:
		return fmt.Sprintf("map %d", len(x))
	case error:
		return "error " + x.Error()
	case fmt.Stringer:
		return "stringer " + x.String()
	case func(int) int:
		return fmt.Sprint("func ", x(20))
	case Shape:
		return fmt.Sprintf("shape %.1f", x.Area())
	case *int:
		return fmt.Sprint("pointer ", *x)
	default:
		return fmt.Sprintf("other %T", x)
	}
}

type Temp float64

func (t Temp) String() string { return fmt.Sprintf("%.1f°C", float64(t)) }

type Stack struct{ items []any }

func (s *Stack) Push(v any) { s.items = append(s.items, v) }
func (s *Stack) Pop() (any, bool) {
	if len(s.items) == 0 {
		return nil, false
	}
	v := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v, true
}

type byArea []Shape

func (a byArea) Len() int           { return len(a) }
func (a byArea) Less(i, j int) bool { return a[i].Area() < a[j].Area() }
func (a byArea) Swap(i, j int)      { a[i], a[j] = a[j], a[i] }

type Animal interface{ Sound() string }
type Dog struct{ name string }

func (d Dog) Sound() string { return d.name + " woof" }

type Loud struct {
	Animal
	times int
}

func (l Loud) Sound() string { return strings.Repeat(l.Animal.Sound()+"!", l.times) }

func main() {
	shapes := []Shape{Circle{2}, &Square{3}, Circle{1}}
	sort.Sort(byArea(shapes))
	for _, s := range shapes {
		fmt.Printf("%T %.1f\n", s, s.Area())
		if n, ok := s.(Named); ok {
			fmt.Println("named", n.Name())
		}
		if sq, ok := s.(*Square); ok {
			sq.Grow(2)
		}
	}
	fmt.Println(shapes[1].Area())
	var log []string
	c := New(WithName("svc"), WithRetries(5), WithHook(func(s string) { log = append(log, "hook:"+s) }))
	c.Run()
	fmt.Println(c.name, c.retries, log)
	h := chain(func(s string) string { return "<" + s + ">" }, logging("A"), logging("B"))
	fmt.Println(h.Serve("x"))
	v := &counter{}
	Walk(v, Branch{[]Node{Leaf{1}, Branch{[]Node{Leaf{2}, Leaf{3}}}}})
	fmt.Println(v.leaves)
	n := 7
	for _, x := range []any{nil, 1, int64(2), 2.5, "s", []int{1}, map[string]int{"a": 1}, errors.New("e"), Temp(3), func(i int) int { return i * 2 }, Circle{1}, &n, struct{}{}, true} {
		fmt.Println(describe(x))
	}
	st := &Stack{}
	st.Push(1)
	st.Push("two")
	st.Push(3.0)
	for v, ok := st.Pop(); ok; v, ok = st.Pop() {
		fmt.Println(v)
	}
	var a Animal = Loud{Dog{"rex"}, 2}
	fmt.Println(a.Sound())
	f := a.Sound
	g := Dog.Sound
	fmt.Println(f(), g(Dog{"max"}))
	var x, y any = 1, 1.0
	fmt.Println(x == y, x == any(1), x != nil)
	ops := map[string]func(float64, float64) (float64, error){
		"+": func(a, b float64) (float64, error) { return a + b, nil },
		"/": func(a, b float64) (float64, error) {
			if b == 0 {
				return 0, errors.New("division by zero")
			}
			return a / b, nil
		},
	}
	for _, k := range []string{"+", "/"} {
		if op, ok := ops[k]; ok {
			r, err := op(1, 0)
			fmt.Println(k, r, err)
		}
	}
	if _, ok := ops["?"]; !ok {
		fmt.Fprintln(os.Stdout, "no ?")
	}
}
