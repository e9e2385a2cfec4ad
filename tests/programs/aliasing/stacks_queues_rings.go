package main

import "fmt"

type Stack struct{ items []int }

func (s *Stack) Push(v int) { s.items = append(s.items, v) }
func (s *Stack) Pop() (int, bool) {
	if len(s.items) == 0 {
		return 0, false
	}
	v := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v, true
}

type Queue struct {
	in, out Stack
}

func (q *Queue) Enqueue(v int) { q.in.Push(v) }
func (q *Queue) Dequeue() (int, error) {
	if len(q.out.items) == 0 {
		for {
			v, ok := q.in.Pop()
			if !ok {
				break
			}
			q.out.Push(v)
		}
	}
	v, ok := q.out.Pop()
	if !ok {
		return 0, fmt.Errorf("empty queue")
	}
	return v, nil
}

type Ring struct {
	buf        [4]int
	head, size int
}

func (r *Ring) Add(v int) {
	r.buf[(r.head+r.size)%len(r.buf)] = v
	if r.size < len(r.buf) {
		r.size++
	} else {
		r.head = (r.head + 1) % len(r.buf)
	}
}

func (r Ring) Values() []int {
	out := make([]int, 0, r.size)
	for i := 0; i < r.size; i++ {
		out = append(out, r.buf[(r.head+i)%len(r.buf)])
	}
	return out
}

func hanoi(n int, from, to, via *Stack, moves *int) {
	if n == 0 {
		return
	}
	hanoi(n-1, from, via, to, moves)
	v, _ := from.Pop()
	to.Push(v)
	*moves++
	hanoi(n-1, via, to, from, moves)
}

func main() {
	var q Queue
	for i := 1; i <= 3; i++ {
		q.Enqueue(i * 10)
	}
	for {
		v, err := q.Dequeue()
		if err != nil {
			fmt.Println("error:", err)
			break
		}
		fmt.Println(v)
	}
	var r Ring
	for i := 0; i < 7; i++ {
		r.Add(i)
	}
	copyOf := r
	r.Add(100)
	fmt.Println(r.Values(), copyOf.Values(), r == copyOf)
	a, b, c := &Stack{}, &Stack{}, &Stack{}
	for i := 4; i > 0; i-- {
		a.Push(i)
	}
	n := 0
	hanoi(4, a, c, b, &n)
	fmt.Println(n, a.items, b.items, c.items)
	pegs := [3][]int{{3, 2, 1}, nil, nil}
	move := func(x, y int) {
		k := len(pegs[x]) - 1
		pegs[y] = append(pegs[y], pegs[x][k])
		pegs[x] = pegs[x][:k]
	}
	move(0, 2)
	move(0, 1)
	move(2, 1)
	fmt.Println(pegs, len(pegs[2]) == 0, pegs[2] == nil)
}
