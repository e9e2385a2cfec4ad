package demo

import "sync"

// show
type Hits struct {
	mu   sync.Mutex
	hits map[string]int // guarded by mu
}

func (h *Hits) Add(page string) int {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.hits[page]++
	return h.hits[page]
}

// end
