// level: all
package p

import (
	"sync"
	"sync/atomic"
)

// A field that most methods use under the mutex beside it.
type registry struct {
	mu     sync.RWMutex
	names  map[string]int
	last   string
	limit  int
	hits   atomic.Int64
	closed chan struct{}
}

func newRegistry() *registry {
	r := &registry{names: map[string]int{}, closed: make(chan struct{})}
	r.last = "none"
	r.fill()
	return r
}

// Only called before anybody else has it.
func (r *registry) fill() { r.names["root"] = 1 }

func (r *registry) Add(name string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.names[name]++
	r.note(name)
}

func (r *registry) Remove(name string) {
	r.mu.Lock()
	delete(r.names, name)
	r.note("")
	r.mu.Unlock()
}

// All that call it hold the mutex.
func (r *registry) note(name string) { r.last = name }

func (r *registry) Has(name string) bool {
	r.mu.RLock()
	defer r.mu.RUnlock()
	_, ok := r.names[name]
	return ok && r.last != ""
}

func (r *registry) Reset() {
	r.names = map[string]int{} // want GRL0002
}

// Nobody writes it once it is made.
func (r *registry) Full() bool { return r.limit > 0 && r.hits.Load() > 10 }

func (r *registry) Count() int {
	if !r.mu.TryLock() {
		return 0
	}
	defer r.mu.Unlock()
	return len(r.names)
}

// Caller has to hold the lock.
func (r *registry) lastName() string { return r.last }

func (r *registry) Later() func() int {
	return func() int { return len(r.names) }
}

func (r *registry) Close() { close(r.closed) }

// What the starter holds, the goroutine does not.
func (r *registry) Watch() {
	r.mu.Lock()
	defer r.mu.Unlock()
	go func() {
		<-r.closed
		r.last = "closed" // want GRL0002
	}()
}

// A variable of the package beside a mutex of the package.
var (
	cacheMu sync.Mutex
	cache   = map[string]string{}
	plain   = 3
)

func remember(key, value string) {
	cacheMu.Lock()
	defer cacheMu.Unlock()
	cache[key] = value
}

func lookup(key string) string {
	cacheMu.Lock()
	defer cacheMu.Unlock()
	return cache[key]
}

func Drop(key string) {
	delete(cache, key) // want GRL0002
}

func three() int { return plain }

// As many with the lock as without: nothing can be told.
type loose struct {
	mu sync.Mutex
	n  int
	m  int
}

func (l *loose) Inc() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.n++
}

func (l *loose) Dec() { l.n-- }

func (l *loose) Get() int { return l.n }

// The mutex of what stands around it.
type outer struct {
	mu    sync.Mutex
	inner struct{ size int }
}

func (o *outer) Grow() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.inner.size++
}

func (o *outer) Shrink() {
	o.mu.Lock()
	o.inner.size--
	o.mu.Unlock()
}

func (o *outer) Clear() {
	o.inner.size = 0 // want GRL0002
}

// Store is open to other packages, which could unlock it; but all others here unlock themselves.
type Store struct {
	sync.Mutex
	Items []string
}

func (s *Store) Put(item string) {
	s.Lock()
	defer s.Unlock()
	s.Items = append(s.Items, item)
}

func (s *Store) Take() string {
	s.Lock() // want GRL0301
	item := s.Items[0]
	s.Items = s.Items[1:]
	return item
}

// Begin leaves it locked for its caller.
func (s *Store) Begin() []string {
	s.Lock()
	return s.Items
}

// A mutex that one method locks, and nobody unlocks.
type sender struct {
	sendMu sync.Mutex
	out    int
}

func (s *sender) send() {
	s.sendMu.Lock() // want GRL0301
	s.out++
}
