package main

import (
	"errors"
	"fmt"
)

var (
	ErrFull  = errors.New("buffer full")
	ErrEmpty = errors.New("buffer empty")
)

type Ring[T any] struct {
	buf   []T
	read  int
	count int
}

func NewRing[T any](n int) *Ring[T] { return &Ring[T]{buf: make([]T, n)} }

func (r *Ring[T]) Write(v T) error {
	if r.count == len(r.buf) {
		return ErrFull
	}
	r.buf[(r.read+r.count)%len(r.buf)] = v
	r.count++
	return nil
}

func (r *Ring[T]) Read() (v T, err error) {
	if r.count == 0 {
		return v, ErrEmpty
	}
	v = r.buf[r.read]
	r.read = (r.read + 1) % len(r.buf)
	r.count--
	return v, nil
}

func (r *Ring[T]) Overwrite(v T) {
	if r.Write(v) == ErrFull {
		r.buf[r.read] = v
		r.read = (r.read + 1) % len(r.buf)
	}
}

func (r *Ring[T]) Each(f func(int, T)) {
	for i := 0; i < r.count; i++ {
		f(i, r.buf[(r.read+i)%len(r.buf)])
	}
}

func (r *Ring[T]) Reset() { r.read, r.count = 0, 0 }

type sample struct {
	t int
	v float64
}

func main() {
	r := NewRing[int](3)
	for i := 1; i <= 4; i++ {
		if err := r.Write(i); err != nil {
			fmt.Println(i, err)
		}
	}
	v, _ := r.Read()
	fmt.Println("read", v, r.Write(5))
	r.Overwrite(6)
	r.Overwrite(7)
	for {
		v, err := r.Read()
		if errors.Is(err, ErrEmpty) {
			fmt.Println(v, err)
			break
		}
		fmt.Print(v, " ")
	}

	// A moving average over the last samples.
	win := NewRing[sample](4)
	for t := range 10 {
		win.Overwrite(sample{t, float64(t * t)})
		sum, first := 0.0, -1
		win.Each(func(i int, s sample) {
			if i == 0 {
				first = s.t
			}
			sum += s.v
		})
		if t%3 == 0 {
			fmt.Printf("t=%d from %d avg %.2f\n", t, first, sum/float64(win.count))
		}
	}
	win.Reset()
	_, err := win.Read()
	fmt.Println(err == ErrEmpty, len(win.buf))
	s := NewRing[string](2)
	s.Overwrite("a")
	s.Overwrite("b")
	s.Overwrite("c")
	fmt.Println(s.buf, s.read, s.count)
}
