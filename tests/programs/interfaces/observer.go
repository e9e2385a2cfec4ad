package main

import "fmt"

type Event struct {
	Topic   string
	Payload any
}

type Observer interface{ Notify(e Event) }

type ObserverFunc func(Event)

func (f ObserverFunc) Notify(e Event) { f(e) }

type Recorder struct {
	name string
	seen []Event
}

func (r *Recorder) Notify(e Event) { r.seen = append(r.seen, e) }

type Bus struct {
	subs map[string][]Observer
	all  []Observer
}

func (b *Bus) Subscribe(o Observer, topics ...string) {
	if len(topics) == 0 {
		b.all = append(b.all, o)
		return
	}
	if b.subs == nil {
		b.subs = make(map[string][]Observer)
	}
	for _, t := range topics {
		b.subs[t] = append(b.subs[t], o)
	}
}

func (b *Bus) Publish(topic string, payload any) int {
	e := Event{topic, payload}
	n := 0
	for _, list := range [][]Observer{b.subs[topic], b.all} {
		for _, o := range list {
			o.Notify(e)
			n++
		}
	}
	return n
}

func main() {
	bus := &Bus{}
	audit := &Recorder{name: "audit"}
	sales := &Recorder{name: "sales"}
	sum := 0
	bus.Subscribe(audit)
	bus.Subscribe(sales, "order", "refund")
	bus.Subscribe(ObserverFunc(func(e Event) {
		if n, ok := e.Payload.(int); ok {
			sum += n
		}
	}), "order")

	fmt.Println(bus.Publish("order", 30), bus.Publish("order", 12), bus.Publish("refund", "late"))
	fmt.Println(bus.Publish("login", struct{ User string }{"ann"}), bus.Publish("nil", nil))
	fmt.Println("sum", sum)
	for _, r := range []*Recorder{audit, sales} {
		fmt.Println(r.name, len(r.seen), r.seen)
	}
	for _, e := range audit.seen {
		switch p := e.Payload.(type) {
		case int:
			fmt.Println(e.Topic, p+1)
		case string:
			fmt.Println(e.Topic, len(p))
		default:
			fmt.Printf("%s %v %T\n", e.Topic, p, p)
		}
	}
}
