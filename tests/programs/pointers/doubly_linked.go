package main

import "fmt"

type node struct {
	key        string
	prev, next *node
}

type deque struct {
	front, back *node
	n           int
}

func (d *deque) pushBack(k string) *node {
	x := &node{key: k, prev: d.back}
	if d.back == nil {
		d.front = x
	} else {
		d.back.next = x
	}
	d.back = x
	d.n++
	return x
}

func (d *deque) pushFront(k string) *node {
	x := &node{key: k, next: d.front}
	if d.front == nil {
		d.back = x
	} else {
		d.front.prev = x
	}
	d.front = x
	d.n++
	return x
}

func (d *deque) remove(x *node) {
	if x.prev != nil {
		x.prev.next = x.next
	} else {
		d.front = x.next
	}
	if x.next != nil {
		x.next.prev = x.prev
	} else {
		d.back = x.prev
	}
	x.prev, x.next = nil, nil
	d.n--
}

func (d *deque) forward() (out []string) {
	for x := d.front; x != nil; x = x.next {
		out = append(out, x.key)
	}
	return
}

func (d *deque) backward() (out []string) {
	for x := d.back; x != nil; x = x.prev {
		out = append(out, x.key)
	}
	return
}

func main() {
	d := new(deque)
	b := d.pushBack("b")
	c := d.pushBack("c")
	a := d.pushFront("a")
	d.pushBack("d")
	fmt.Println(d.forward(), d.backward(), d.n)
	d.remove(b)
	fmt.Println(d.forward(), d.backward(), d.n)
	d.remove(a)
	fmt.Println(d.forward(), d.backward(), c.prev == nil)
	c.key = "C"
	d.remove(d.back)
	fmt.Println(d.forward(), d.front == d.back)
	d.remove(c)
	fmt.Println(len(d.forward()), d.front == nil, d.back == nil, d.n)
}
