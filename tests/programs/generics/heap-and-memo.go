package main

import "fmt"

// Heap is a binary heap ordered by less.
type Heap[T any] struct {
	data []T
	less func(a, b T) bool
}

func NewHeap[T any](less func(a, b T) bool, items ...T) *Heap[T] {
	h := &Heap[T]{less: less}
	for _, it := range items {
		h.Push(it)
	}
	return h
}

func (h *Heap[T]) Push(v T) {
	h.data = append(h.data, v)
	for i := len(h.data) - 1; i > 0; {
		parent := (i - 1) / 2
		if !h.less(h.data[i], h.data[parent]) {
			break
		}
		h.data[i], h.data[parent] = h.data[parent], h.data[i]
		i = parent
	}
}

func (h *Heap[T]) Pop() T {
	top := h.data[0]
	last := len(h.data) - 1
	h.data[0] = h.data[last]
	h.data = h.data[:last]
	i := 0
	for {
		child := 2*i + 1
		if child >= last {
			break
		}
		if child+1 < last && h.less(h.data[child+1], h.data[child]) {
			child++
		}
		if !h.less(h.data[child], h.data[i]) {
			break
		}
		h.data[i], h.data[child] = h.data[child], h.data[i]
		i = child
	}
	return top
}

func (h *Heap[T]) Len() int { return len(h.data) }

func Memo[K comparable, V any](f func(K) V) func(K) V {
	cache := make(map[K]V)
	return func(k K) V {
		if v, ok := cache[k]; ok {
			return v
		}
		v := f(k)
		cache[k] = v
		return v
	}
}

type Task struct {
	Prio int
	Name string
}

func main() {
	h := NewHeap(func(a, b int) bool { return a < b }, 5, 2, 8, 1, 9, 3)
	for h.Len() > 0 {
		fmt.Print(h.Pop(), " ")
	}
	fmt.Println()

	tasks := NewHeap[Task](func(a, b Task) bool {
		if a.Prio != b.Prio {
			return a.Prio > b.Prio
		}
		return a.Name < b.Name
	})
	for _, t := range []Task{{3, "clear drains"}, {4, "feed cat"}, {5, "make tea"}, {1, "solve RC tasks"}, {3, "a nap"}} {
		tasks.Push(t)
	}
	for tasks.Len() > 0 {
		fmt.Printf("%+v\n", tasks.Pop())
	}

	calls := 0
	var fib func(int) int
	fib = Memo(func(n int) int {
		calls++
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	})
	fmt.Println(fib(80), calls)
	upper := Memo(func(p [2]int) int { calls++; return p[0] * p[1] })
	fmt.Println(upper([2]int{3, 4}), upper([2]int{3, 4}), calls)
}
