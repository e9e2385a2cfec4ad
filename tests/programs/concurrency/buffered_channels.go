package main

import "fmt"

type message struct {
	to   string
	body string
}

func trySend(ch chan<- int, v int) bool {
	select {
	case ch <- v:
		return true
	default:
		return false
	}
}

func tryRecv(ch <-chan int) (int, bool) {
	select {
	case v, ok := <-ch:
		return v, ok
	default:
		return -1, false
	}
}

func main() {
	ch := make(chan int, 3)
	for i := 1; i <= 5; i++ {
		fmt.Print(trySend(ch, i*10), " ")
	}
	fmt.Println(len(ch), cap(ch))
	fmt.Println(tryRecv(ch))
	fmt.Println(trySend(ch, 99))
	fmt.Println(len(ch))
	close(ch)
	for v := range ch {
		fmt.Print(v, " ")
	}
	v, ok := <-ch
	fmt.Println(v, ok)
	fmt.Println(tryRecv(ch))

	mail := make(chan message, 2)
	mail <- message{"ann", "hi"}
	mail <- message{to: "bob"}
	m := <-mail
	m.body += "!"
	fmt.Println(m, <-mail)
	fmt.Println(len(mail))

	// A channel of channels and a channel of functions.
	reqs := make(chan chan string, 1)
	reply := make(chan string, 1)
	reqs <- reply
	(<-reqs) <- "replied"
	fmt.Println(<-reply)
	work := make(chan func() int, 3)
	for i := range 3 {
		work <- func() int { return i * i }
	}
	close(work)
	sum := 0
	for f := range work {
		sum += f()
	}
	fmt.Println(sum)
	var none chan int
	fmt.Println(none == nil, len(none), trySend(none, 1))
}
