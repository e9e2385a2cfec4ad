package main

import "fmt"

func keepEven(s []int) []int {
	out := s[:0]
	for _, v := range s {
		if v%2 == 0 {
			out = append(out, v)
		}
	}
	return out
}

func removeAt(s []int, i int) []int {
	return append(s[:i], s[i+1:]...)
}

func insertAt(s []int, i, v int) []int {
	s = append(s, 0)
	copy(s[i+1:], s[i:])
	s[i] = v
	return s
}

func dedupe(s []string) []string {
	if len(s) == 0 {
		return s
	}
	j := 0
	for i := 1; i < len(s); i++ {
		if s[i] != s[j] {
			j++
			s[j] = s[i]
		}
	}
	return s[:j+1]
}

type Stack struct{ data []int }

func (s *Stack) Push(v int) { s.data = append(s.data, v) }
func (s *Stack) Pop() (int, bool) {
	if len(s.data) == 0 {
		return 0, false
	}
	v := s.data[len(s.data)-1]
	s.data = s.data[:len(s.data)-1]
	return v, true
}

type Queue struct{ items []string }

func (q *Queue) Next() string {
	x := q.items[0]
	q.items = q.items[1:]
	return x
}
func (q Queue) Items() []string { return q.items }

func main() {
	a := []int{1, 2, 3, 4, 5, 6}
	a = keepEven(a)
	fmt.Println(a)
	b := []int{1, 2, 3, 4, 5}
	b = removeAt(b, 1)
	fmt.Println(b, len(b))
	b = insertAt(b, 2, 99)
	fmt.Println(b)
	fmt.Println(dedupe([]string{"a", "a", "b", "b", "c"}))
	s := &Stack{}
	for i := 0; i < 3; i++ {
		s.Push(i)
	}
	v, ok := s.Pop()
	fmt.Println(v, ok, s.data)
	q := Queue{items: []string{"x", "y", "z"}}
	fmt.Println(q.Next(), q.Items())
	c := []int{10, 20, 30, 40}
	d := removeAt(c, 1)
	fmt.Println(c, d)
	queue := []int{1}
	seen := map[int]bool{1: true}
	for len(queue) > 0 {
		x := queue[0]
		queue = queue[1:]
		for _, y := range []int{x * 2, x * 3} {
			if y < 20 && !seen[y] {
				seen[y] = true
				queue = append(queue, y)
			}
		}
	}
	fmt.Println(len(seen))
	e := []int{1, 2, 3, 4}
	copy(e[1:], e)
	fmt.Println(e)
	e = append(e[:1], append([]int{7, 8}, e[1:]...)...)
	fmt.Println(e)
}
