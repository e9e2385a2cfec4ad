// Package memory holds structs that two goroutines reach through methods, fields, globals and channels.
package memory

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"
)

// Source with stop: channel field overwritten.
type source interface {
	Start()
	Stop()
}

type fileSource struct {
	quit chan struct{}
}

func (f *fileSource) Start() {
	go func() {
		for {
			select {
			case <-f.quit:
				return
			case <-time.After(time.Millisecond):
			}
		}
	}()
}

func (f *fileSource) Stop() {
	close(f.quit)
	f.quit = nil // want GRL0002
}

func newFileSource() *fileSource { return &fileSource{quit: make(chan struct{})} }

func newSource() source { return newFileSource() }

func TestSource(t *testing.T) {
	s := newSource()
	s.Start()
	s.Stop()
}

// Balancer fields, one under lock.
type conn struct {
	mu    sync.Mutex
	addrs []string
	state int
	name  string
}

type pool struct {
	mu    sync.RWMutex
	conns map[string]*conn
}

func (p *pool) get(key string) *conn {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return p.conns[key]
}

func (p *pool) put(key string, c *conn) {
	p.mu.Lock()
	p.conns[key] = c
	p.mu.Unlock()
}

func (c *conn) setState(n int) {
	c.mu.Lock()
	c.state = n
	c.mu.Unlock()
}

func (c *conn) describe() string {
	return fmt.Sprint(c.name, c.state) // want GRL0002
}

func TestPool(t *testing.T) {
	p := &pool{conns: map[string]*conn{}}
	c := &conn{name: "a"}
	p.put("a", c)
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		p.get("a").setState(3)
	}()
	go func() {
		defer wg.Done()
		_ = c.describe()
	}()
	wg.Wait()
}

// Manager with worker goroutine; stats read.
type task struct {
	id     int
	result error
}

type manager struct {
	sync.Mutex
	tasks   map[int]*task
	pending []*task
	stopped bool
	wg      sync.WaitGroup
}

func newManager() *manager {
	m := &manager{tasks: make(map[int]*task)}
	m.wg.Add(1)
	go m.loop()
	return m
}

func (m *manager) loop() {
	defer m.wg.Done()
	for !m.stopped {
		m.Lock()
		for _, t := range m.tasks {
			m.run(t)
		}
		m.Unlock()
	}
}

func (m *manager) run(t *task) { t.result = nil }

func (m *manager) add(t *task) {
	m.Lock()
	defer m.Unlock()
	m.tasks[t.id] = t
}

func (m *manager) stop() {
	m.stopped = true // want GRL0002
	m.wg.Wait()
}

func TestManager(t *testing.T) {
	m := newManager()
	m.add(&task{id: 1})
	m.stop()
}

// Healthy: everything locked.
type safe struct {
	mu sync.Mutex
	n  int
	ch chan int
}

func (s *safe) inc() { s.mu.Lock(); s.n++; s.mu.Unlock() }

func (s *safe) drain() {
	for v := range s.ch {
		s.mu.Lock()
		s.n += v
		s.mu.Unlock()
	}
}

func TestSafe(t *testing.T) {
	s := &safe{ch: make(chan int)}
	go s.drain()
	for i := 0; i < 3; i++ {
		go s.inc()
		s.ch <- i
	}
	close(s.ch)
}

// Healthy: handed over.
func TestHandOver(t *testing.T) {
	res := &task{}
	done := make(chan struct{})
	go func() {
		res.id = 1
		close(done)
	}()
	<-done
	fmt.Println(res.id)
}

// Timeout leaves goroutine writing.
func fetch(ctx context.Context) (r *task, err error) {
	r = &task{}
	done := make(chan struct{})
	go func() {
		r.id = 7 // want GRL0002
		close(done)
	}()
	select {
	case <-done:
	case <-ctx.Done():
		return r, ctx.Err()
	}
	return r, nil
}

func TestFetch(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	r, _ := fetch(ctx)
	fmt.Println(r.id)
}

// Err captured.
func TestErr(t *testing.T) {
	var err error
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if _, err = fmt.Println("x"); err != nil { // want GRL0002
				return
			}
		}()
	}
	wg.Wait()
}

// Struct copy while writing.
type config struct{ a, b int }

type holder struct {
	mu  sync.Mutex
	cfg *config
}

func (h *holder) snapshot() config {
	return *h.cfg // want GRL0002
}

func (h *holder) update(n int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.cfg.a = n
}

func TestHolder(t *testing.T) {
	h := &holder{cfg: &config{}}
	go h.update(3)
	c := h.snapshot()
	_ = c
}

// Ok parallel subtests with own data.
func TestParallel(t *testing.T) {
	for _, name := range []string{"a", "b"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			x := &task{}
			x.id++
		})
	}
}

// Parallel subtests share.
func TestParallelShared(t *testing.T) {
	x := &task{}
	for _, name := range []string{"a", "b"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			x.id++ // want GRL0002
		})
	}
}

// Global callback.
var hook func()

func setHook(f func()) { hook = f } // want GRL0002

func fire() {
	if hook != nil {
		hook()
	}
}

func TestHook(t *testing.T) {
	go fire()
	setHook(func() {})
	time.Sleep(time.Second)
}

// Interface worker with queue.
type queue struct {
	cond  *sync.Cond
	items []int
	down  bool
}

func newQueue() *queue { return &queue{cond: sync.NewCond(&sync.Mutex{})} }

func (q *queue) add(n int) {
	q.cond.L.Lock()
	defer q.cond.L.Unlock()
	q.items = append(q.items, n)
	q.cond.Signal()
}

func (q *queue) get() int {
	q.cond.L.Lock()
	defer q.cond.L.Unlock()
	for len(q.items) == 0 && !q.down {
		q.cond.Wait()
	}
	if len(q.items) == 0 {
		return 0
	}
	n := q.items[0]
	q.items = q.items[1:]
	return n
}

func (q *queue) length() int { return len(q.items) } // want GRL0002

func TestQueue(t *testing.T) {
	q := newQueue()
	go func() {
		for i := 0; i < 10; i++ {
			q.add(i)
		}
	}()
	go func() { q.get() }()
	fmt.Println(q.length())
}

// Room for more: both write the element behind the last one.
func appendBesides() {
	base := make([]int, 0, 4)
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		fmt.Println(append(base, 1))
	}()
	go func() {
		defer wg.Done()
		own := append(base, 2) // want GRL0002
		fmt.Println(own)
	}()
	wg.Wait()
}

// No room: each append makes an array of its own.
func appendCopies() {
	base := make([]int, 3)
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		fmt.Println(append(base, 1))
	}()
	go func() {
		defer wg.Done()
		fmt.Println(append(base, 2))
	}()
	wg.Wait()
}

// Each waits for the other, or cuts the room off.
func appendInTurn() {
	base := make([]int, 0, 4)
	done := make(chan bool)
	go func() {
		fmt.Println(append(base, 1))
		done <- true
	}()
	<-done
	go func() {
		fmt.Println(append(base[:0:0], 2))
		done <- true
	}()
	fmt.Println(append(base, 3))
	<-done
}

// What is sent later is handled by who waits already.
type order struct {
	id     int
	answer string
	told   func(*order)
}

type kitchen struct {
	orders chan *order
	served []*order
}

func (k *kitchen) cook() {
	for o := range k.orders {
		o.answer = fmt.Sprint(o.id)
		o.told(o)
	}
}

func (k *kitchen) order(id int) *order {
	o := &order{id: id}
	o.told = func(o *order) { k.served = append(k.served, o) } // want GRL0002
	k.orders <- o
	return o
}

func TestKitchen(t *testing.T) {
	k := &kitchen{orders: make(chan *order, 4)}
	for i := 0; i < 2; i++ {
		go k.cook()
	}
	k.order(1)
	k.order(2)
}

// A send is over when it is received, not when it is handled.
type names struct{ seen map[string]bool }

func (n *names) collect(in <-chan string) {
	for name := range in {
		n.seen[name] = true
	}
}

func TestNames(t *testing.T) {
	n := &names{seen: map[string]bool{}}
	in := make(chan string)
	go n.collect(in) // want GRL0002
	in <- "a"
	if n.seen["a"] {
		fmt.Println("seen")
	}
	close(in)
}

// Here the handling is waited for.
func TestNamesWaited(t *testing.T) {
	n := &names{seen: map[string]bool{}}
	in := make(chan string)
	done := make(chan bool)
	go func() {
		n.collect(in)
		close(done)
	}()
	in <- "a"
	close(in)
	<-done
	fmt.Println(n.seen["a"])
}

// One job, one answer.
type deed struct{ result int }

func TestDeed(t *testing.T) {
	deeds := make(chan *deed)
	done := make(chan *deed)
	go func() {
		d := <-deeds
		d.result = 1
		done <- d
	}()
	deeds <- &deed{}
	fmt.Println((<-done).result)
}
