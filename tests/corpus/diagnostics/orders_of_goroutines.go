// Code that keeps its goroutines and locks apart by other means than a common lock around both: nothing is told.

//go:build go1.22

package p

import "sync"

// A callee gives back what its caller holds before it takes the outer lock.

type stream struct {
	mu   sync.RWMutex
	clMu sync.Mutex
	last int
	next int
}

func (s *stream) recount(needsLock bool) int {
	if needsLock {
		s.clMu.Unlock()
		s.mu.RLock()
		s.clMu.Lock()
	}
	last := s.last
	s.next = last
	if needsLock {
		s.mu.RUnlock()
	}
	return last
}

func (s *stream) propose() int {
	s.clMu.Lock()
	defer s.clMu.Unlock()
	if s.next == 0 {
		return s.recount(true)
	}
	return s.next
}

func (s *stream) store() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.clMu.Lock()
	s.next++
	s.clMu.Unlock()
	s.last++
}

// A flag of the struct says who locks.

type scraper struct {
	mu     sync.Mutex
	shared bool
	pods   map[string]int
}

func newScraper(shared bool) *scraper { return &scraper{shared: shared, pods: map[string]int{}} }

func (s *scraper) register(name string) {
	if !s.shared {
		s.mu.Lock()
		defer s.mu.Unlock()
	}
	s.pods[name]++
}

func (s *scraper) list(names []string) {
	s.mu.Lock()
	for _, name := range names {
		s.register(name)
	}
	s.mu.Unlock()
}

// The branch that starts the goroutine waits for it.

type trial struct {
	signal chan bool
	result int
	quiet  bool
}

func (t *trial) launch() {
	defer func() { t.signal <- true }()
	t.result = 7
}

func (t *trial) once() {
	go t.launch()
	<-t.signal
}

func (t *trial) run() {
	if t.quiet {
		t.once()
	} else {
		println("runs")
		t.once()
	}
}

func tryOut(quiet bool) int {
	t := &trial{signal: make(chan bool), quiet: quiet}
	t.run()
	return t.result
}

// A token goes from goroutine to goroutine; who has it is alone.

type totals struct{ code int }

type turn struct {
	before <-chan *totals
	state  *totals
}

func (t *turn) totals() *totals {
	if t.before != nil {
		t.state = <-t.before
		t.before = nil
	}
	return t.state
}

func (t *turn) report(isBad bool) {
	state := t.totals()
	if isBad {
		state.code = 2
	} else {
		state.code = 1
	}
}

type queueOfTurns struct{ before chan *totals }

func (q *queueOfTurns) add(run func(t *turn) bool) {
	t := &turn{before: q.before}
	next := make(chan *totals, 1)
	q.before = next
	go func() {
		t.report(run(t))
		next <- t.totals()
	}()
}

func inTurn(names []string) int {
	q := &queueOfTurns{before: make(chan *totals, 1)}
	q.before <- &totals{}
	for _, name := range names {
		q.add(func(*turn) bool { return name == "" })
	}
	return (<-q.before).code
}

func main() {
	println(tryOut(true), inTurn([]string{"a", ""}))
	s := newScraper(true)
	s.list([]string{"a"})
	st := &stream{}
	st.store()
	println(st.propose())
}
