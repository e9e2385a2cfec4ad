package main

import "fmt"

// The state belongs to one goroutine; others send requests.

type getReq struct {
	key   string
	reply chan int
}

type setReq struct {
	key  string
	val  int
	done chan bool
}

type store struct {
	gets chan getReq
	sets chan setReq
	quit chan chan int
}

func newStore() *store {
	s := &store{make(chan getReq), make(chan setReq), make(chan chan int)}
	go s.loop()
	return s
}

func (s *store) loop() {
	state := make(map[string]int)
	ops := 0
	for {
		select {
		case g := <-s.gets:
			ops++
			g.reply <- state[g.key]
		case w := <-s.sets:
			ops++
			_, had := state[w.key]
			state[w.key] = w.val
			w.done <- had
		case q := <-s.quit:
			q <- ops
			return
		}
	}
}

func (s *store) get(k string) int {
	r := make(chan int)
	s.gets <- getReq{k, r}
	return <-r
}

func (s *store) set(k string, v int) bool {
	d := make(chan bool)
	s.sets <- setReq{key: k, val: v, done: d}
	return <-d
}

func main() {
	s := newStore()
	fmt.Println(s.set("a", 1), s.set("b", 2), s.set("a", 10))
	fmt.Println(s.get("a"), s.get("b"), s.get("zzz"))
	finished := make(chan int)
	for i := range 4 {
		go func() {
			s.set(fmt.Sprint("w", i), i*i)
			finished <- i
		}()
	}
	sum := 0
	for range 4 {
		sum += <-finished
	}
	fmt.Println("writers", sum, s.get("w3"))
	q := make(chan int)
	s.quit <- q
	fmt.Println("ops", <-q)
}
