package main

import (
	"container/heap"
	"fmt"
)

type Event struct {
	at    int
	seq   int
	name  string
	run   func(s *Scheduler)
	index int
}

type queue []*Event

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	if q[i].at == q[j].at {
		return q[i].seq < q[j].seq
	}
	return q[i].at < q[j].at
}
func (q queue) Swap(i, j int) {
	q[i], q[j] = q[j], q[i]
	q[i].index = i
	q[j].index = j
}
func (q *queue) Push(x any) {
	e := x.(*Event)
	e.index = len(*q)
	*q = append(*q, e)
}
func (q *queue) Pop() any {
	old := *q
	n := len(old)
	e := old[n-1]
	old[n-1] = nil
	e.index = -1
	*q = old[:n-1]
	return e
}

type Scheduler struct {
	now, seq int
	q        queue
}

func (s *Scheduler) After(delay int, name string, run func(*Scheduler)) *Event {
	s.seq++
	e := &Event{at: s.now + delay, seq: s.seq, name: name, run: run}
	heap.Push(&s.q, e)
	return e
}

func (s *Scheduler) Cancel(e *Event) bool {
	if e.index < 0 {
		return false
	}
	heap.Remove(&s.q, e.index)
	return true
}

func (s *Scheduler) Delay(e *Event, by int) {
	e.at += by
	heap.Fix(&s.q, e.index)
}

func (s *Scheduler) Run(until int) {
	for s.q.Len() > 0 && s.q[0].at <= until {
		e := heap.Pop(&s.q).(*Event)
		s.now = e.at
		fmt.Printf("[%3d] %s\n", s.now, e.name)
		if e.run != nil {
			e.run(s)
		}
	}
}

func main() {
	s := &Scheduler{}
	ticks := 0
	var tick func(*Scheduler)
	tick = func(s *Scheduler) {
		ticks++
		if ticks < 4 {
			s.After(10, fmt.Sprint("tick ", ticks+1), tick)
		}
	}
	s.After(10, "tick 1", tick)
	alarm := s.After(25, "alarm", nil)
	late := s.After(12, "late", func(s *Scheduler) {
		fmt.Println("cancel alarm:", s.Cancel(alarm))
	})
	s.After(12, "same time", nil)
	s.After(5, "start", func(s *Scheduler) { s.Delay(late, 10) })
	s.Run(30)
	fmt.Println("now", s.now, "pending", s.q.Len(), s.Cancel(alarm), alarm.index)
	s.Run(1000)
	fmt.Println("now", s.now, "ticks", ticks)
}
