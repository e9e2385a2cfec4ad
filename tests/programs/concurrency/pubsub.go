package main

import (
	"fmt"
	"sync"
)

type Broker struct {
	mu     sync.RWMutex
	subs   map[string][]chan string
	closed bool
}

func NewBroker() *Broker { return &Broker{subs: make(map[string][]chan string)} }

func (b *Broker) Subscribe(topic string) <-chan string {
	ch := make(chan string, 8)
	b.mu.Lock()
	defer b.mu.Unlock()
	b.subs[topic] = append(b.subs[topic], ch)
	return ch
}

func (b *Broker) Publish(topic, msg string) int {
	b.mu.RLock()
	defer b.mu.RUnlock()
	if b.closed {
		return 0
	}
	for _, ch := range b.subs[topic] {
		ch <- msg
	}
	return len(b.subs[topic])
}

func (b *Broker) Close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return
	}
	b.closed = true
	for _, chans := range b.subs {
		for _, ch := range chans {
			close(ch)
		}
	}
}

func main() {
	b := NewBroker()
	inboxes := []struct {
		who, topic string
		ch         <-chan string
	}{
		{who: "ann", topic: "news"}, {who: "bob", topic: "news"}, {who: "cid", topic: "sport"},
	}
	got := make([][]string, len(inboxes))
	var wg sync.WaitGroup
	for i := range inboxes {
		inboxes[i].ch = b.Subscribe(inboxes[i].topic)
		wg.Add(1)
		go func() {
			defer wg.Done()
			for m := range inboxes[i].ch {
				got[i] = append(got[i], m)
			}
		}()
	}
	fmt.Println(b.Publish("news", "hello"), b.Publish("sport", "1:0"), b.Publish("none", "?"))
	fmt.Println(b.Publish("news", "bye"))
	b.Close()
	b.Close()
	fmt.Println(b.Publish("news", "late"))
	wg.Wait()
	for i, in := range inboxes {
		fmt.Printf("%s %s %d %v\n", in.who, in.topic, len(got[i]), got[i])
	}
}
