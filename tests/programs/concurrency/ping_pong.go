package main

import "fmt"

type Ball struct{ hits int }

func player(name string, table chan *Ball, turn, next chan struct{}, log *[]string, max int, done chan<- bool) {
	for range turn {
		ball := <-table
		if ball.hits == max {
			done <- true
			return
		}
		ball.hits++
		*log = append(*log, fmt.Sprintf("%s %d", name, ball.hits))
		table <- ball
		next <- struct{}{}
	}
}

func main() {
	table := make(chan *Ball, 1)
	a, b := make(chan struct{}, 1), make(chan struct{}, 1)
	done := make(chan bool)
	var log []string
	go player("ping", table, a, b, &log, 6, done)
	go player("pong", table, b, a, &log, 6, done)
	table <- new(Ball)
	a <- struct{}{}
	<-done
	for _, l := range log {
		fmt.Println(l)
	}

	// Unbuffered request and response.
	req := make(chan int)
	resp := make(chan string)
	go func() {
		for n := range req {
			resp <- fmt.Sprintf("%d! = %d", n, fact(n))
		}
		close(resp)
	}()
	for i := 1; i <= 5; i++ {
		req <- i
		fmt.Println(<-resp)
	}
	close(req)
	_, ok := <-resp
	fmt.Println(ok)
}

func fact(n int) int {
	if n <= 1 {
		return 1
	}
	return n * fact(n-1)
}
