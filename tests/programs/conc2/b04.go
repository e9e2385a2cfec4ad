package main

import (
	"fmt"
	"sync"
)

type Request struct {
	n    int
	resp chan int
}

type opKind int

const (
	opGet opKind = iota
	opSet
)

type op struct {
	kind  opKind
	key   string
	value int
	reply chan reply
}

type reply struct {
	value int
	ok    bool
}

func server(reqs <-chan Request) {
	for r := range reqs {
		r.resp <- r.n * 2
	}
}

func store(ops chan op, done chan struct{}) {
	data := map[string]int{}
	for {
		select {
		case o := <-ops:
			switch o.kind {
			case opGet:
				v, ok := data[o.key]
				o.reply <- reply{v, ok}
			case opSet:
				data[o.key] = o.value
				o.reply <- reply{o.value, true}
			}
		case <-done:
			return
		}
	}
}

func main() {
	reqs := make(chan Request)
	go server(reqs)
	var wg sync.WaitGroup
	out := make([]int, 5)
	for i := 0; i < 5; i++ {
		wg.Add(1)
		i := i
		go func() {
			defer wg.Done()
			r := Request{n: i, resp: make(chan int)}
			reqs <- r
			out[i] = <-r.resp
		}()
	}
	wg.Wait()
	close(reqs)
	fmt.Println(out)

	ops := make(chan op)
	done := make(chan struct{})
	go store(ops, done)
	set := func(k string, v int) {
		r := make(chan reply)
		ops <- op{opSet, k, v, r}
		<-r
	}
	get := func(k string) (int, bool) {
		r := make(chan reply)
		ops <- op{kind: opGet, key: k, reply: r}
		res := <-r
		return res.value, res.ok
	}
	set("a", 1)
	set("b", 2)
	fmt.Println(get("a"))
	fmt.Println(get("z"))
	close(done)

	funcs := make(chan func() string, 2)
	funcs <- func() string { return "first" }
	funcs <- func() string { return "second" }
	close(funcs)
	for f := range funcs {
		fmt.Println(f())
	}
	chans := make(chan chan string, 1)
	go func() {
		c := <-chans
		c <- "through a channel of channels"
	}()
	c := make(chan string)
	chans <- c
	fmt.Println(<-c)
	fmt.Println(len(funcs), cap(funcs), len(chans))
}
