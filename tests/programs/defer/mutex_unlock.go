package main

import (
	"fmt"
	"sync"
)

type SafeMap struct {
	mu   sync.Mutex
	data map[string]int
	ops  int
}

func (m *SafeMap) Inc(k string, by int) int {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.ops++
	m.data[k] += by
	return m.data[k]
}

func (m *SafeMap) Get(k string) (int, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.ops++
	v, ok := m.data[k]
	return v, ok
}

func (m *SafeMap) Update(k string, f func(old int, ok bool) (int, bool)) {
	m.mu.Lock()
	defer m.mu.Unlock()
	old, ok := m.data[k]
	if v, keep := f(old, ok); keep {
		m.data[k] = v
	} else {
		delete(m.data, k)
	}
}

func main() {
	m := &SafeMap{data: map[string]int{}}
	var wg sync.WaitGroup
	for i := 1; i <= 20; i++ {
		wg.Add(1)
		go func(n int) {
			defer wg.Done()
			m.Inc("total", n)
			if n%2 == 0 {
				m.Inc("even", 1)
			}
		}(i)
	}
	wg.Wait()
	fmt.Println(m.Get("total"))
	fmt.Println(m.Get("even"))
	fmt.Println(m.Get("odd"))
	m.Update("total", func(old int, ok bool) (int, bool) { return old * 2, ok })
	m.Update("even", func(int, bool) (int, bool) { return 0, false })
	fmt.Println(m.Inc("total", 0))
	fmt.Println(len(m.data), m.ops)
}
