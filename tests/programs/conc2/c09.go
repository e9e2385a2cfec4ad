package main

import (
	"fmt"
	"time"
)

type Counter struct {
	inc   chan int
	get   chan chan int
	reset chan struct{}
}

func NewCounter() *Counter {
	c := &Counter{make(chan int), make(chan chan int), make(chan struct{})}
	go func() {
		total := 0
		for {
			select {
			case n := <-c.inc:
				total += n
			case reply := <-c.get:
				reply <- total
			case <-c.reset:
				total = 0
			}
		}
	}()
	return c
}

func (c *Counter) Add(n int) { c.inc <- n }
func (c *Counter) Value() int {
	r := make(chan int)
	c.get <- r
	return <-r
}

func boring(msg string, n int) <-chan string {
	c := make(chan string)
	go func() {
		for i := 0; i < n; i++ {
			c <- fmt.Sprintf("%s %d", msg, i)
		}
		close(c)
	}()
	return c
}

func fanIn(inputs ...<-chan string) <-chan string {
	c := make(chan string)
	done := make(chan bool)
	for _, in := range inputs {
		go func(ch <-chan string) {
			for s := range ch {
				c <- s
			}
			done <- true
		}(in)
	}
	go func() {
		for range inputs {
			<-done
		}
		close(c)
	}()
	return c
}

func debounce(in <-chan int, d time.Duration) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		var last int
		var pending <-chan time.Time
		for {
			select {
			case v, ok := <-in:
				if !ok {
					if pending != nil {
						out <- last
					}
					return
				}
				last = v
				pending = time.After(d)
			case <-pending:
				out <- last
				pending = nil
			}
		}
	}()
	return out
}

func main() {
	c := NewCounter()
	for i := 1; i <= 10; i++ {
		c.Add(i)
	}
	fmt.Println(c.Value())
	c.reset <- struct{}{}
	fmt.Println(c.Value())
	n := 0
	for range fanIn(boring("a", 3), boring("b", 4)) {
		n++
	}
	fmt.Println(n)
	in := make(chan int)
	out := debounce(in, 5*time.Millisecond)
	go func() {
		for i := 0; i < 5; i++ {
			in <- i
		}
		close(in)
	}()
	for v := range out {
		fmt.Println("debounced", v)
	}
	elapsed := make(chan time.Duration, 1)
	start := time.Now()
	go func() {
		time.Sleep(3 * time.Millisecond)
		elapsed <- time.Since(start)
	}()
	fmt.Println(<-elapsed >= 3*time.Millisecond)
}
