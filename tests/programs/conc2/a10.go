package main

import (
	"fmt"
	"sync"
	"time"
)

type Event struct {
	Name    string
	Payload interface{}
}

type Handler func(Event)

type Bus struct {
	mu       sync.RWMutex
	handlers map[string][]Handler
	ch       chan Event
	quit     chan struct{}
	wg       sync.WaitGroup
}

func NewBus() *Bus {
	b := &Bus{
		handlers: make(map[string][]Handler),
		ch:       make(chan Event, 16),
		quit:     make(chan struct{}),
	}
	b.wg.Add(1)
	go b.loop()
	return b
}

func (b *Bus) loop() {
	defer b.wg.Done()
	for {
		select {
		case e := <-b.ch:
			b.dispatch(e)
		case <-b.quit:
			for {
				select {
				case e := <-b.ch:
					b.dispatch(e)
				default:
					return
				}
			}
		}
	}
}

func (b *Bus) dispatch(e Event) {
	b.mu.RLock()
	hs := b.handlers[e.Name]
	b.mu.RUnlock()
	for _, h := range hs {
		h(e)
	}
}

func (b *Bus) On(name string, h Handler) {
	b.mu.Lock()
	b.handlers[name] = append(b.handlers[name], h)
	b.mu.Unlock()
}

func (b *Bus) Emit(name string, p interface{}) { b.ch <- Event{name, p} }

func (b *Bus) Close() {
	close(b.quit)
	b.wg.Wait()
}

func main() {
	b := NewBus()
	count := 0
	b.On("add", func(e Event) {
		if n, ok := e.Payload.(int); ok {
			count += n
		}
	})
	b.On("log", func(e Event) { fmt.Println("log:", e.Payload) })
	b.Emit("add", 3)
	b.Emit("add", 4)
	b.Emit("log", "hello")
	b.Emit("none", nil)
	time.Sleep(5 * time.Millisecond)
	b.Close()
	fmt.Println(count)
}
