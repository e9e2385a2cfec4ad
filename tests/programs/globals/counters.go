package main

import "fmt"

var counter int
var calls = map[string]int{}
var history []string

const limit = 5

func next() int {
	counter++
	return counter
}

func track(name string) func() {
	calls[name]++
	history = append(history, ">"+name)
	return func() { history = append(history, "<"+name) }
}

func fact(n int) int {
	defer track("fact")()
	if n <= 1 {
		return 1
	}
	return n * fact(n-1)
}

func hanoi(n int, from, to, via string) {
	if n == 0 {
		return
	}
	hanoi(n-1, from, via, to)
	moves++
	if moves <= limit {
		fmt.Printf("%d: %s -> %s\n", n, from, to)
	}
	hanoi(n-1, via, to, from)
}

var moves int

type ID int

var lastID ID = 100

func newID() ID {
	lastID++
	return lastID
}

type Thing struct {
	ID   ID
	Next int
}

func reset() {
	counter, moves = 0, 0
	history = history[:0]
	clear(calls)
}

func main() {
	things := []Thing{{newID(), next()}, {newID(), next()}, {ID: newID()}}
	fmt.Println(things, counter, lastID)
	fmt.Println(fact(3), calls, history)
	hanoi(4, "A", "C", "B")
	fmt.Println("moves", moves)
	reset()
	fmt.Println(counter, moves, len(history), len(calls), next())
	p := &counter
	*p += 40
	fmt.Println(counter, next())
}
