package main

import (
	"fmt"
	"sort"
	"strings"
)

type Stack[T any] struct{ items []T }

func (s *Stack[T]) Push(v T) { s.items = append(s.items, v) }

func (s *Stack[T]) Pop() (T, bool) {
	var zero T
	if len(s.items) == 0 {
		return zero, false
	}
	v := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v, true
}

func lookup(env map[string]string, key string) (string, bool) {
	v, ok := env[strings.ToUpper(key)]
	return v, ok
}

func find(xs []int, pred func(int) bool) (idx int, ok bool) {
	for i, x := range xs {
		if pred(x) {
			return i, true
		}
	}
	return -1, false
}

func search(sorted []string, s string) (int, bool) {
	i := sort.SearchStrings(sorted, s)
	return i, i < len(sorted) && sorted[i] == s
}

func main() {
	var st Stack[string]
	for _, w := range strings.Fields("to be or not") {
		st.Push(w)
	}
	for w, ok := st.Pop(); ok; w, ok = st.Pop() {
		fmt.Print(w, " ")
	}
	_, ok := st.Pop()
	fmt.Println(ok)

	env := map[string]string{"HOME": "/root", "EMPTY": ""}
	for _, k := range []string{"home", "empty", "path"} {
		if v, ok := lookup(env, k); !ok {
			fmt.Println(k, "is not set")
		} else if v == "" {
			fmt.Println(k, "is empty")
		} else {
			fmt.Println(k, "=", v)
		}
	}
	fmt.Println(find([]int{1, 3, 6, 8}, func(n int) bool { return n%2 == 0 }))
	fmt.Println(find(nil, func(int) bool { return true }))
	words := []string{"ant", "bee", "cat"}
	fmt.Println(search(words, "bee"))
	fmt.Println(search(words, "dog"))
	if before, after, found := strings.Cut("key=value=x", "="); found {
		fmt.Println(before, after)
	}
}
