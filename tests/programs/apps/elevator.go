package main

import "fmt"

type Direction int

const (
	Idle Direction = iota
	Up
	Down
)

func (d Direction) String() string { return [...]string{"idle", "up", "down"}[d] }

type Request struct{ From, To int }

type Elevator struct {
	floor   int
	dir     Direction
	stops   map[int]bool
	waiting []Request
	riders  []Request
	served  int
	steps   int
}

func (e *Elevator) Call(r Request) {
	e.waiting = append(e.waiting, r)
	e.stops[r.From] = true
}

func (e *Elevator) hasStop(from, to int) bool {
	for f := from; f <= to; f++ {
		if e.stops[f] {
			return true
		}
	}
	return false
}

func (e *Elevator) exchange() {
	keep := e.riders[:0]
	for _, r := range e.riders {
		if r.To == e.floor {
			e.served++
			fmt.Printf("  floor %d: out %v\n", e.floor, r)
		} else {
			keep = append(keep, r)
		}
	}
	e.riders = keep
	var left []Request
	for _, r := range e.waiting {
		if r.From == e.floor {
			fmt.Printf("  floor %d: in %v\n", e.floor, r)
			e.riders = append(e.riders, r)
			e.stops[r.To] = true
		} else {
			left = append(left, r)
		}
	}
	e.waiting = left
	delete(e.stops, e.floor)
}

func (e *Elevator) Step() bool {
	if e.stops[e.floor] {
		e.exchange()
	}
	above, below := e.hasStop(e.floor+1, 9), e.hasStop(0, e.floor-1)
	old := e.dir
	switch {
	case !above && !below:
		e.dir = Idle
	case e.dir == Idle && above, e.dir == Down && !below:
		e.dir = Up
	case e.dir == Idle, e.dir == Up && !above:
		e.dir = Down
	}
	if old != e.dir {
		fmt.Printf("step %d at %d: %v -> %v\n", e.steps, e.floor, old, e.dir)
	}
	switch e.dir {
	case Up:
		e.floor++
	case Down:
		e.floor--
	default:
		return false
	}
	e.steps++
	return true
}

func main() {
	e := &Elevator{stops: make(map[int]bool), floor: 3}
	for _, r := range []Request{{0, 5}, {4, 1}, {6, 2}} {
		e.Call(r)
	}
	for i := 0; e.Step(); i++ {
		if i == 5 {
			e.Call(Request{From: 2, To: 9})
		}
	}
	fmt.Println("served", e.served, "steps", e.steps, "floor", e.floor, "open stops", len(e.stops))
}
