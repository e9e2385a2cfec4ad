// level: all
package p

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"
)

var errEmpty = errors.New("empty")

type ledger struct {
	mu      sync.Mutex
	entries map[string]int
}

func (l *ledger) spend(name string, n int) error {
	l.mu.Lock() // want GRL0301
	have, ok := l.entries[name]
	if !ok {
		return errEmpty
	}
	l.entries[name] = have - n
	l.mu.Unlock()
	return nil
}

func (l *ledger) spendWell(name string, n int) error {
	l.mu.Lock()
	have, ok := l.entries[name]
	if !ok {
		l.mu.Unlock()
		return errEmpty
	}
	l.entries[name] = have - n
	l.mu.Unlock()
	return nil
}

func (l *ledger) flagged(isLocked bool) {
	if isLocked {
		l.mu.Lock()
	}
	l.entries["x"]++
	if isLocked {
		l.mu.Unlock()
	}
}

func (l *ledger) loop(names []string) {
	for _, name := range names {
		l.mu.Lock() // want GRL0301 GRL0302
		if name == "" {
			continue
		}
		l.entries[name]++
		l.mu.Unlock()
	}
}

func (l *ledger) total() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	sum := 0
	for _, n := range l.entries {
		sum += n
	}
	return sum
}

func (l *ledger) report() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.total() // want GRL0302
}

func (l *ledger) viaTwo() {
	l.mu.Lock()
	l.step() // want GRL0302
	l.mu.Unlock()
}

func (l *ledger) step() { l.step2() }

func (l *ledger) step2() { _ = l.total() }

func (l *ledger) inGoroutine() {
	l.mu.Lock()
	defer l.mu.Unlock()
	go l.total()
}

func (l *ledger) with(f func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	f()
}

func (l *ledger) callback() {
	l.with(func() {
		l.mu.Lock() // want GRL0302
		l.entries["a"] = 1
		l.mu.Unlock()
	})
}

func (l *ledger) callbackWell() {
	l.with(func() {
		l.entries["a"] = 1
	})
}

func (l *ledger) swapped() {
	l.mu.Lock()
	l.entries["x"] = 2
	defer l.mu.Lock() // want GRL0301
}

func (l *ledger) twice() {
	l.mu.Lock()
	defer l.mu.Unlock() // want GRL0304
	l.entries["x"] = 2
	l.mu.Unlock()
}

type index struct {
	rw   sync.RWMutex
	keys []string
}

func (i *index) count() int {
	i.rw.RLock()
	defer i.rw.RUnlock()
	return len(i.keys)
}

func (i *index) full() bool {
	i.rw.RLock()
	defer i.rw.RUnlock()
	return i.count() > 10 // want GRL0302
}

func (i *index) add(k string) {
	i.rw.Lock()
	defer i.rw.Unlock()
	i.keys = append(i.keys, k)
}

func (i *index) wrong() {
	i.rw.RLock()
	defer i.rw.Unlock() // want GRL0304
}

// Order.
type pair struct {
	a, b sync.Mutex
	n    int
}

func (p *pair) ab() {
	p.a.Lock()
	defer p.a.Unlock()
	p.b.Lock() // want GRL0303
	p.n++
	p.b.Unlock()
}

func (p *pair) ba() {
	p.b.Lock()
	defer p.b.Unlock()
	p.lockA() // want GRL0303
}

func (p *pair) lockA() {
	p.a.Lock()
	p.n--
	p.a.Unlock()
}

// Channel and lock.
type hub struct {
	mu    sync.Mutex
	inbox chan int
	stop  chan struct{}
	seen  int
}

func newHub() *hub { return &hub{inbox: make(chan int), stop: make(chan struct{})} }

func (h *hub) run() {
	for {
		select {
		case v := <-h.inbox:
			h.mu.Lock()
			h.seen += v
			h.mu.Unlock()
		case <-h.stop:
			return
		}
	}
}

func (h *hub) post(v int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.inbox <- v // want GRL0305 GRL0307
}

func (h *hub) close() { close(h.stop) }

func TestHub(t *testing.T) {
	h := newHub()
	go h.run()
	h.post(1)
	h.close()
}

// Leaks.
func fetch(ctx context.Context) (int, error) {
	ch := make(chan int)
	go func() {
		ch <- work() // want GRL0307
	}()
	select {
	case v := <-ch:
		return v, nil
	case <-ctx.Done():
		return 0, ctx.Err()
	}
}

func fetchWell(ctx context.Context) (int, error) {
	ch := make(chan int, 1)
	go func() {
		ch <- work()
	}()
	select {
	case v := <-ch:
		return v, nil
	case <-ctx.Done():
		return 0, ctx.Err()
	}
}

func first(urls []string) int {
	ch := make(chan int)
	for range urls {
		go func() {
			ch <- work() // want GRL0307
		}()
	}
	return <-ch
}

func all(urls []string) int {
	ch := make(chan int)
	for range urls {
		go func() {
			ch <- work()
		}()
	}
	sum := 0
	for range urls {
		sum += <-ch
	}
	return sum
}

func allButErrors(urls []string) error {
	errs := make(chan error)
	for range urls {
		go func() {
			errs <- errEmpty // want GRL0307
		}()
	}
	for range urls {
		if err := <-errs; err != nil {
			return err
		}
	}
	return nil
}

func early(n int) int {
	ch := make(chan int)
	go func() {
		ch <- n // want GRL0307
	}()
	if n == 0 {
		return 0
	}
	return <-ch
}

func work() int { return 1 }

func alone() {
	ch := make(chan int)
	ch <- 1 // want GRL0307
	<-ch
}

func neverSent() {
	done := make(chan struct{})
	<-done // want GRL0307
}

func neverClosed(xs []int) {
	jobs := make(chan int)
	go func() {
		for j := range jobs { // want GRL0307
			_ = j
		}
	}()
	for _, x := range xs {
		jobs <- x
	}
}

func closedWell(xs []int) {
	jobs := make(chan int)
	go func() {
		for j := range jobs {
			_ = j
		}
	}()
	for _, x := range xs {
		jobs <- x
	}
	close(jobs)
}

func timeout(d time.Duration) bool {
	done := make(chan bool)
	go func() {
		time.Sleep(d)
		done <- true // want GRL0307
	}()
	select {
	case <-done:
		return true
	case <-time.After(time.Second):
		return false
	}
}

// WaitGroups.
func waitFirst(xs []int) []int {
	var wg sync.WaitGroup
	out := make(chan int)
	for range xs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			out <- 1
		}()
	}
	wg.Wait() // want GRL0310
	close(out)
	var res []int
	for v := range out {
		res = append(res, v)
	}
	return res
}

func waitWell(xs []int) []int {
	var wg sync.WaitGroup
	out := make(chan int)
	for range xs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			out <- 1
		}()
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	var res []int
	for v := range out {
		res = append(res, v)
	}
	return res
}

func waitInLoop(xs []int) {
	var wg sync.WaitGroup
	wg.Add(len(xs))
	for range xs {
		go func() {
			defer wg.Done()
			work()
		}()
		wg.Wait() // want GRL0310
	}
}

func doneMissing(n int) {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		if n == 0 {
			return // want GRL0206
		}
		work()
		wg.Done()
	}()
	wg.Wait()
}

func twoAdds() {
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		work()
	}()
	wg.Wait() // want GRL0310
}

type pool struct {
	mu sync.Mutex
	wg sync.WaitGroup
	n  int
}

func (p *pool) drain() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.wg.Wait() // want GRL0305
}

func (p *pool) start() {
	p.wg.Add(1)
	go func() {
		defer p.wg.Done()
		p.mu.Lock()
		p.n++
		p.mu.Unlock()
	}()
}

type gate struct {
	c    *sync.Cond
	open bool
}

func newGate() *gate { return &gate{c: sync.NewCond(&sync.Mutex{})} }

func (g *gate) pass() {
	g.c.L.Lock()
	for !g.open {
		g.c.Wait() // want GRL0310
	}
	g.c.L.Unlock()
}

// Closing.
func closeTwice(n int) {
	ch := make(chan int, 1)
	defer close(ch) // want GRL0309
	if n == 0 {
		close(ch)
		return
	}
	ch <- n
}

func sendAfter() {
	ch := make(chan int, 3)
	close(ch)
	ch <- 1 // want GRL0309
}

func closeInLoop(xs []int) {
	ch := make(chan int, 3)
	for range xs {
		go func() {
			defer close(ch) // want GRL0309
			work()
		}()
	}
	<-ch
}

func empty(mu *sync.Mutex) {
	mu.Lock()
	mu.Unlock() // want GRL0306
	work()
}

func escape(l *store) int {
	l.mu.Lock()
	items := l.items
	l.mu.Unlock()
	n := 0
	for range items { // want GRL0311
		n++
	}
	return n
}

type store struct {
	mu    sync.Mutex
	items map[string]int
}

func (s *store) set(k string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.items[k]++
}

func newLedger() *ledger { return &ledger{entries: map[string]int{}} }

func newStore() *store { return &store{items: map[string]int{}} }

type client struct {
	mu  sync.RWMutex
	id  string
	age int
}

func (c *client) String() string {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return "client " + c.id
}

// The message asks for String, which waits for the lock that is held.
func (c *client) setAge(age int) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if age < 0 {
		return fmt.Errorf("age %d of %v is negative", age, c) // want GRL0302
	}
	c.age = age
	return nil
}

// The fields alone, the type, the address: nobody calls String. Nor does a lock that is held for reading only wait here.
func (c *client) setAgeRight(age int) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if age < 0 {
		return fmt.Errorf("age %d of %s (%T at %p) is negative", age, c.id, c, c)
	}
	c.age = age
	return nil
}

// Before the lock.
func (c *client) reset() {
	fmt.Println(c)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.age = 0
}

type duel struct {
	query, reply chan int
}

func newDuel() *duel { return &duel{query: make(chan int), reply: make(chan int)} }

func (p *duel) asks() {
	p.query <- 1 // want GRL0307
	<-p.reply
}

func (p *duel) answersFirst() {
	p.reply <- 2
	<-p.query
}

func crossed() {
	p := newDuel()
	go p.asks()
	p.answersFirst()
}

type turns struct {
	ask, answer chan int
}

func (t *turns) asks() {
	t.ask <- 1
	<-t.answer
}

func (t *turns) answers() {
	<-t.ask
	t.answer <- 2
}

func inTurn() {
	t := &turns{ask: make(chan int), answer: make(chan int)}
	go t.asks()
	t.answers()
}

type mailbox struct {
	mu     sync.Mutex
	filled *sync.Cond
	mails  []string
	shut   bool
	left   bool
}

func newMailbox() *mailbox {
	m := &mailbox{}
	m.filled = sync.NewCond(&m.mu)
	return m
}

func (m *mailbox) take() {
	m.mu.Lock()
	defer m.mu.Unlock()
	for len(m.mails) == 0 && !m.shut && !m.left {
		m.filled.Wait()
	}
}

func (m *mailbox) put(mail string) {
	m.mu.Lock()
	m.mails = append(m.mails, mail)
	m.mu.Unlock()
	m.filled.Signal()
}

func (m *mailbox) shutDown() {
	m.mu.Lock()
	m.shut = true // want GRL0310
	m.mu.Unlock()
}

func (m *mailbox) leave() {
	m.mu.Lock()
	m.left = true
	m.mu.Unlock()
	m.wake()
}

func (m *mailbox) reopen() {
	m.mu.Lock()
	m.shut = false
	m.mu.Unlock()
}

func (m *mailbox) wake() { m.filled.Broadcast() }

type crew struct {
	wg sync.WaitGroup
}

func (c *crew) member(isIll bool) {
	if isIll {
		return
	}
	defer c.wg.Done() // want GRL0310
	work()
}

func (c *crew) healthy() {
	defer c.wg.Done()
	work()
}

func (c *crew) sail() {
	c.wg.Add(2)
	go c.member(true)
	go c.healthy()
	c.wg.Wait()
}

type seats struct {
	taken chan struct{}
}

func (s *seats) fill(guests []func()) {
	for _, guest := range guests {
		s.taken <- struct{}{} // want GRL0307
		guest()
	}
}

func dine() {
	s := &seats{taken: make(chan struct{}, 2)}
	s.fill(nil)
}

type faults struct {
	found chan error
}

func (f *faults) look(n int) {
	if n > 1 {
		f.found <- errEmpty // want GRL0307
	}
}

func inspect() error {
	f := &faults{found: make(chan error, 1)}
	for i := 0; i < 4; i++ {
		go f.look(i)
	}
	return <-f.found
}

func numbers(upTo int) <-chan int {
	out := make(chan int)
	go func() {
		for i := 0; i < upTo; i++ {
			out <- i // want GRL0307
		}
		close(out)
	}()
	return out
}

func firstLarge() int {
	for n := range numbers(100) {
		if n > 10 {
			return n
		}
	}
	return 0
}

func letters(upTo int) <-chan int {
	out := make(chan int)
	go func() {
		for i := 0; i < upTo; i++ {
			out <- i
		}
		close(out)
	}()
	return out
}

func allLetters() (sum int) {
	for n := range letters(26) {
		sum += n
	}
	return sum
}

type tap struct {
	gone chan struct{}
	out  chan int
}

func (t *tap) drip(n int) {
	select {
	case <-t.gone:
	case t.out <- n: // want GRL0309
	}
}

func (t *tap) turnOff() {
	close(t.gone)
	close(t.out)
}

func plumbing() {
	t := &tap{gone: make(chan struct{}), out: make(chan int, 1)}
	go t.drip(1)
	t.turnOff()
}

func (t *tap) end() {
	select {
	case <-t.gone:
	default:
		close(t.gone) // want GRL0309
	}
}

type guarded struct {
	mu   sync.Mutex
	gone chan struct{}
}

func (g *guarded) end() {
	g.mu.Lock()
	defer g.mu.Unlock()
	select {
	case <-g.gone:
	default:
		close(g.gone) // want GRL0106
	}
}

type team struct {
	wg sync.WaitGroup
}

func (t *team) admit() {
	println("one more")
	t.wg.Add(1)
	go func() {
		defer t.wg.Done()
		work()
	}()
}

func (t *team) run() {
	go t.admit() // want GRL0203
	t.wg.Wait()
}

// counted is counted itself while it counts more.
func (t *team) counted() {
	defer t.wg.Done()
	t.wg.Add(1)
	go func() {
		defer t.wg.Done()
		work()
	}()
}

func (t *team) runCounted() {
	t.wg.Add(1)
	go t.counted()
	t.wg.Wait()
}

// Who has no WaitGroup waits for nobody, and WaitGroup.Go sees to Done itself.

type gatherer struct{ quiet bool }

func (g *gatherer) gather(wg *sync.WaitGroup) {
	if wg != nil {
		defer wg.Done()
	}
	if !g.quiet {
		println("gathered")
	}
}

func (g *gatherer) run() {
	if g.quiet {
		return
	}
	println("runs")
}

func gatherAll(all []*gatherer) {
	var wg sync.WaitGroup
	for _, g := range all {
		wg.Add(1)
		go g.gather(&wg)
		wg.Go(g.run)
	}
	wg.Wait()
}
