package demo

import "sync"

type Hub struct {
	mu    sync.Mutex
	inbox chan int
	seen  int
}

func NewHub() *Hub { return &Hub{inbox: make(chan int)} }

// show
func (h *Hub) run() {
	for v := range h.inbox {
		h.mu.Lock()
		h.seen += v
		h.mu.Unlock()
	}
}

func (h *Hub) post(v int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.inbox <- v // run may wait for mu
}

// end
