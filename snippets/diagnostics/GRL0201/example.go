package demo

import "sync"

type Counter struct {
	mu    sync.Mutex
	count int
}

// show
func record(counter Counter, n int) { // a copy: the caller sees nothing of this
	counter.mu.Lock()
	defer counter.mu.Unlock()
	counter.count += n
}

// end
