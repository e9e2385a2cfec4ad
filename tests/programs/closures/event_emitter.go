package main

import "fmt"

type Listener func(args ...any)

type Emitter struct {
	listeners map[string][]Listener
	once      map[string][]Listener
}

func NewEmitter() *Emitter {
	return &Emitter{
		listeners: make(map[string][]Listener),
		once:      make(map[string][]Listener),
	}
}

func (e *Emitter) On(event string, l Listener) { e.listeners[event] = append(e.listeners[event], l) }

func (e *Emitter) Once(event string, l Listener) { e.once[event] = append(e.once[event], l) }

func (e *Emitter) Emit(event string, args ...any) int {
	n := 0
	for _, l := range e.listeners[event] {
		l(args...)
		n++
	}
	for _, l := range e.once[event] {
		l(args...)
		n++
	}
	delete(e.once, event)
	return n
}

func main() {
	em := NewEmitter()
	count := 0
	var seen []string

	em.On("data", func(args ...any) {
		count += len(args)
		for _, a := range args {
			switch v := a.(type) {
			case int:
				seen = append(seen, fmt.Sprintf("int:%d", v))
			case string:
				seen = append(seen, "str:"+v)
			default:
				seen = append(seen, fmt.Sprintf("other:%v", v))
			}
		}
	})
	em.Once("data", func(args ...any) { fmt.Println("first data:", args) })
	em.On("end", func(...any) { fmt.Println("ended after", count) })

	fmt.Println(em.Emit("data", 1, "two", 3.5))
	fmt.Println(em.Emit("data", true))
	fmt.Println(em.Emit("end"))
	fmt.Println(em.Emit("unknown", 1, 2))
	for _, s := range seen {
		fmt.Println(s)
	}
}
