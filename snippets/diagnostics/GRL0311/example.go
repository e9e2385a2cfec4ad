package demo

import "sync"

type Registry struct {
	mu    sync.Mutex
	names map[string]int
}

// show
func (r *Registry) Sum() int {
	r.mu.Lock()
	names := r.names // the same map
	r.mu.Unlock()
	sum := 0
	for _, n := range names {
		sum += n
	}
	return sum
}

func (r *Registry) Set(name string, n int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.names[name] = n
}

// end
