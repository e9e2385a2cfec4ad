package main

import "fmt"

type Stream struct {
	head int
	tail func() *Stream
}

func From(n int) *Stream {
	return &Stream{n, func() *Stream { return From(n + 1) }}
}

func (s *Stream) Filter(keep func(int) bool) *Stream {
	for s != nil && !keep(s.head) {
		s = s.tail()
	}
	if s == nil {
		return nil
	}
	return &Stream{s.head, func() *Stream { return s.tail().Filter(keep) }}
}

func (s *Stream) Map(f func(int) int) *Stream {
	if s == nil {
		return nil
	}
	return &Stream{f(s.head), func() *Stream { return s.tail().Map(f) }}
}

func (s *Stream) TakeWhile(keep func(int) bool) *Stream {
	if s == nil || !keep(s.head) {
		return nil
	}
	return &Stream{s.head, func() *Stream { return s.tail().TakeWhile(keep) }}
}

func (s *Stream) Take(n int) (out []int) {
	for ; s != nil && n > 0; n-- {
		out = append(out, s.head)
		if n > 1 {
			s = s.tail()
		}
	}
	return
}

func sieve(s *Stream) *Stream {
	p := s.head
	return &Stream{p, func() *Stream {
		return sieve(s.tail().Filter(func(n int) bool { return n%p != 0 }))
	}}
}

func lazy[T any](f func() T) func() T {
	var v T
	done := false
	return func() T {
		if !done {
			v, done = f(), true
		}
		return v
	}
}

func main() {
	fmt.Println(sieve(From(2)).Take(12))
	squares := From(1).Map(func(n int) int { return n * n })
	fmt.Println(squares.Filter(func(n int) bool { return n%3 == 1 }).Take(5))
	fmt.Println(squares.TakeWhile(func(n int) bool { return n < 50 }).Take(100))
	runs := 0
	expensive := lazy(func() string {
		runs++
		return fmt.Sprint("run ", runs)
	})
	fmt.Println(expensive(), expensive())
	fmt.Println(runs)
}
