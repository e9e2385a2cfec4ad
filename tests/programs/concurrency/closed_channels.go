package main

import "fmt"

func tryClose(c chan int) (ok bool) {
	defer func() { ok = recover() == nil }()
	close(c)
	return
}

func trySend(c chan int) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	c <- 1
	return true
}

type event struct {
	kind string
	n    int
}

func main() {
	c := make(chan int, 2)
	fmt.Println(trySend(c), tryClose(c), tryClose(c), trySend(c))
	v, ok := <-c
	fmt.Println(v, ok)
	v, ok = <-c
	fmt.Println(v, ok)
	var none chan int
	fmt.Println(tryClose(none))

	// A closed channel tells all that listen.
	start := make(chan struct{})
	results := make(chan int, 5)
	for i := range 5 {
		go func() {
			<-start
			results <- i * i
		}()
	}
	close(start)
	sum := 0
	for range 5 {
		sum += <-results
	}
	fmt.Println(sum, len(results))

	// A nil channel is never ready: cases are switched off.
	a, b := make(chan event), make(chan event)
	feed := func(ch chan event, kind string, n int) {
		for i := 1; i <= n; i++ {
			ch <- event{kind, i}
		}
		close(ch)
	}
	go feed(a, "a", 3)
	go feed(b, "b", 2)
	counts := map[string]int{}
	for a != nil || b != nil {
		var e event
		var ok bool
		select {
		case e, ok = <-a:
			if !ok {
				a = nil
				continue
			}
		case e, ok = <-b:
			if !ok {
				b = nil
				continue
			}
		}
		counts[e.kind] += e.n
	}
	fmt.Println(counts, a == nil, b == nil)

	done := make(chan bool)
	data := make(chan int)
	go func() {
		defer close(done)
		n, total := 0, 0
		for v := range data {
			n++
			total += v
		}
		fmt.Println("consumed", n, total)
	}()
	for i := range 4 {
		data <- i
	}
	close(data)
	<-done
	_, open := <-done
	fmt.Println(open)
}
