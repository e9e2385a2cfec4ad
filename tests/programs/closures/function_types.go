package main

import (
	"errors"
	"fmt"
	"strings"
)

type HandlerFunc func(string) (string, error)

func (f HandlerFunc) Handle(s string) (string, error) { return f(s) }

type Handler interface {
	Handle(string) (string, error)
}

type Middleware func(Handler) Handler

func Chain(h Handler, ms ...Middleware) Handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

func Logging(log *[]string) Middleware {
	return func(next Handler) Handler {
		return HandlerFunc(func(s string) (string, error) {
			*log = append(*log, "in "+s)
			out, err := next.Handle(s)
			*log = append(*log, "out "+out)
			return out, err
		})
	}
}

func NotEmpty(next Handler) Handler {
	return HandlerFunc(func(s string) (string, error) {
		if s == "" {
			return "", errors.New("empty")
		}
		return next.Handle(s)
	})
}

type Predicate[T any] func(T) bool

func (p Predicate[T]) And(q Predicate[T]) Predicate[T] {
	return func(t T) bool { return p(t) && q(t) }
}
func (p Predicate[T]) Not() Predicate[T] {
	return func(t T) bool { return !p(t) }
}

type Option func(*Server)
type Server struct {
	host string
	port int
}

func WithPort(p int) Option { return func(s *Server) { s.port = p } }
func NewServer(host string, opts ...Option) *Server {
	s := &Server{host, 80}
	for _, o := range opts {
		o(s)
	}
	return s
}

type Visitor func(depth int, name string) Visitor

func walk(v Visitor, names []string) {
	for i, n := range names {
		if v = v(i, n); v == nil {
			return
		}
	}
}

func main() {
	var log []string
	h := Chain(HandlerFunc(func(s string) (string, error) { return strings.ToUpper(s), nil }), Logging(&log), NotEmpty)
	fmt.Println(h.Handle("abc"))
	fmt.Println(h.Handle(""))
	fmt.Println(log)
	even := Predicate[int](func(n int) bool { return n%2 == 0 })
	big := Predicate[int](func(n int) bool { return n > 10 })
	f := even.And(big.Not())
	for _, n := range []int{2, 3, 12} {
		fmt.Print(f(n), " ")
	}
	fmt.Println()
	fmt.Println(*NewServer("h", WithPort(8080)))
	var v Visitor
	count := 0
	v = func(d int, n string) Visitor {
		count++
		if n == "stop" {
			return nil
		}
		return v
	}
	walk(v, []string{"a", "b", "stop", "c"})
	fmt.Println(count)
	ops := map[string]func(float64, float64) (float64, error){
		"+": func(a, b float64) (float64, error) { return a + b, nil },
		"/": func(a, b float64) (float64, error) {
			if b == 0 {
				return 0, errors.New("division by zero")
			}
			return a / b, nil
		},
	}
	for _, o := range []string{"+", "/", "%"} {
		op, ok := ops[o]
		if !ok {
			fmt.Println("unknown", o)
			continue
		}
		if r, err := op(1, 0); err != nil {
			fmt.Println("error:", err)
		} else {
			fmt.Println(r)
		}
	}
}
