package main

import (
	"errors"
	"fmt"
	"strconv"
)

type Optional[T any] struct {
	value *T
}

func Some[T any](v T) Optional[T] { return Optional[T]{value: &v} }
func None[T any]() Optional[T]    { return Optional[T]{} }

func (o Optional[T]) IsSome() bool { return o.value != nil }

func (o Optional[T]) OrElse(def T) T {
	if o.value == nil {
		return def
	}
	return *o.value
}

func (o Optional[T]) String() string {
	if o.value == nil {
		return "None"
	}
	return fmt.Sprintf("Some(%v)", *o.value)
}

func Then[T, U any](o Optional[T], f func(T) Optional[U]) Optional[U] {
	if !o.IsSome() {
		return None[U]()
	}
	return f(*o.value)
}

type Result[T any] struct {
	val T
	err error
}

func Try[T any](v T, err error) Result[T] { return Result[T]{v, err} }

func (r Result[T]) Must() T {
	if r.err != nil {
		panic(r.err)
	}
	return r.val
}

func (r Result[T]) Ok() Optional[T] {
	if r.err != nil {
		return None[T]()
	}
	return Some(r.val)
}

func half(n int) Optional[int] {
	if n%2 != 0 {
		return None[int]()
	}
	return Some(n / 2)
}

func safely[T any](f func() T) (res T, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("caught: %v", p)
		}
	}()
	return f(), nil
}

func main() {
	fmt.Println(Some(3), None[string](), Some("x").IsSome())
	fmt.Println(Then(Some(12), half), Then(Then(Some(6), half), half), None[int]().OrElse(-1))
	label := Then(half(8), func(n int) Optional[string] { return Some("n=" + strconv.Itoa(n)) })
	fmt.Println(label, label.OrElse("nothing"))

	for _, s := range []string{"42", "x1"} {
		r := Try(strconv.Atoi(s))
		fmt.Println(r.Ok(), r.err != nil)
		v, err := safely(r.Must)
		fmt.Println(v, err)
	}
	_, err := safely(func() string { panic("boom") })
	fmt.Println(err)
	fmt.Println(Try("kept", error(nil)).Must(), Try(0, errors.New("no")).Ok().OrElse(5))
}
