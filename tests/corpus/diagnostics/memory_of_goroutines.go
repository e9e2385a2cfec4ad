// level: all
// Fields, maps and results that goroutines share: callbacks, tests, objects of the standard library. Each stands beside a healthy twin.

//go:build go1.22

package p

import (
	"errors"
	"fmt"
	"maps"
	"math/rand"
	"net/http"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// Captured err.

func fetchCapturedErr(u string) (int, error) { return len(u), nil }

type CrawlerCapturedErr struct{ urls []string }

func (c *CrawlerCapturedErr) Run() error {
	var wg sync.WaitGroup
	var err error
	var mu sync.Mutex
	total := 0
	for _, u := range c.urls {
		u := u
		wg.Add(1)
		go func() {
			defer wg.Done()
			var n int
			n, err = fetchCapturedErr(u) // want GRL0002
			mu.Lock()
			total += n
			mu.Unlock()
		}()
	}
	wg.Wait()
	return err
}

// Captured err: the healthy twin.

func fetchCapturedErrWell(u string) (int, error) { return len(u), nil }

type CrawlerCapturedErrWell struct{ urls []string }

func (c *CrawlerCapturedErrWell) Run() error {
	var wg sync.WaitGroup
	var err error
	var mu sync.Mutex
	total := 0
	for _, u := range c.urls {
		u := u
		wg.Add(1)
		go func() {
			defer wg.Done()
			n, ferr := fetchCapturedErrWell(u)
			mu.Lock()
			if ferr != nil {
				err = ferr
			}
			total += n
			mu.Unlock()
		}()
	}
	wg.Wait()
	return err
}

// Named result.

func slowNamedResult() (int, error) { return 1, nil }

func FetchNamedResult() (n int, err error) {
	done := make(chan struct{})
	go func() {
		n, err = slowNamedResult() // want GRL0002 GRL0002
		close(done)
	}()
	select {
	case <-done:
		return n, err
	case <-time.After(time.Second):
		return 0, errors.New("timeout")
	}
}

// Named result: the healthy twin.

func slowNamedResultWell() (int, error) { return 1, nil }

func FetchNamedResultWell() (n int, err error) {
	done := make(chan struct{})
	go func() {
		slowNamedResultWell() // want GRL0003
		close(done)
	}()
	select {
	case <-done:
		return n, err
	case <-time.After(time.Second):
		return 0, errors.New("timeout")
	}
}

// Map in started struct.

type RegistryMapInStarted struct {
	mu    sync.Mutex
	peers map[string]time.Time
}

func NewRegistryMapInStarted() *RegistryMapInStarted {
	r := &RegistryMapInStarted{peers: map[string]time.Time{}}
	go r.expire()
	return r
}

func (r *RegistryMapInStarted) expire() {
	for range time.Tick(time.Second) {
		for k, t := range r.peers { // want GRL0002
			if time.Since(t) > time.Minute {
				delete(r.peers, k)
			}
		}
	}
}

func (r *RegistryMapInStarted) Seen(k string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.peers[k] = time.Now()
}

// Map in started struct: the healthy twin.

type RegistryMapInStartedWell struct {
	mu    sync.Mutex
	peers map[string]time.Time
}

func NewRegistryMapInStartedWell() *RegistryMapInStartedWell {
	r := &RegistryMapInStartedWell{peers: map[string]time.Time{}}
	go r.expire()
	return r
}

func (r *RegistryMapInStartedWell) expire() {
	for range time.Tick(time.Second) {
		r.mu.Lock()
		for k, t := range r.peers {
			if time.Since(t) > time.Minute {
				delete(r.peers, k)
			}
		}
		r.mu.Unlock()
	}
}

func (r *RegistryMapInStartedWell) Seen(k string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.peers[k] = time.Now()
}

// Append wg.

type ScannerAppendWg struct {
	hosts []string
	open  []string
	mu    sync.Mutex
}

func (s *ScannerAppendWg) probe(h string, wg *sync.WaitGroup) {
	defer wg.Done()
	if len(h) > 3 {
		s.open = append(s.open, h) // want GRL0002
	}
}

func (s *ScannerAppendWg) Scan() []string {
	var wg sync.WaitGroup
	for _, h := range s.hosts {
		wg.Add(1)
		go s.probe(h, &wg) // want GRL0002
	}
	wg.Wait()
	return s.open // want GRL0506
}

// Append wg: the healthy twin.

type ScannerAppendWgWell struct {
	hosts []string
	open  []string
	mu    sync.Mutex
}

func (s *ScannerAppendWgWell) probe(h string, wg *sync.WaitGroup) {
	defer wg.Done()
	if len(h) > 3 {
		s.mu.Lock()
		s.open = append(s.open, h)
		s.mu.Unlock()
	}
}

func (s *ScannerAppendWgWell) Scan() []string {
	var wg sync.WaitGroup
	for _, h := range s.hosts {
		wg.Add(1)
		go s.probe(h, &wg)
	}
	wg.Wait()
	return s.open // want GRL0506
}

// Field after start.

type ConnFieldAfterStart struct {
	name    string
	handler func(string)
	in      chan string
}

func (c *ConnFieldAfterStart) loop() {
	for m := range c.in {
		c.handler(c.name + m) // want GRL0106
	}
}

func NewConnFieldAfterStart(name string, h func(string)) *ConnFieldAfterStart {
	c := &ConnFieldAfterStart{in: make(chan string)}
	go c.loop()   // want GRL0002
	c.name = name // want GRL0002
	c.handler = h // want GRL0002
	return c
}

// Field after start: the healthy twin.

type ConnFieldAfterStartWell struct {
	name    string
	handler func(string)
	in      chan string
}

func (c *ConnFieldAfterStartWell) loop() {
	for m := range c.in {
		c.handler(c.name + m)
	}
}

func NewConnFieldAfterStartWell(name string, h func(string)) *ConnFieldAfterStartWell {
	c := &ConnFieldAfterStartWell{in: make(chan string)}
	c.name = name
	c.handler = h
	go c.loop()
	return c
}

// Getter without lock.

type StatsGetterWithoutLock struct {
	mu   sync.Mutex
	hits int
	miss int
}

func (s *StatsGetterWithoutLock) Hit() {
	s.mu.Lock()
	s.hits++
	s.mu.Unlock()
}

func (s *StatsGetterWithoutLock) Miss() {
	s.mu.Lock()
	s.miss++
	s.mu.Unlock()
}

func (s *StatsGetterWithoutLock) Reset() {
	s.mu.Lock()
	s.hits, s.miss = 0, 0
	s.mu.Unlock()
}

func (s *StatsGetterWithoutLock) Hits() int {
	return s.hits // want GRL0002
}

// Getter without lock: the healthy twin.

type StatsGetterWithoutLockWell struct {
	mu   sync.Mutex
	hits int
	miss int
}

func (s *StatsGetterWithoutLockWell) Hit() {
	s.mu.Lock()
	s.hits++
	s.mu.Unlock()
}

func (s *StatsGetterWithoutLockWell) Miss() {
	s.mu.Lock()
	s.miss++
	s.mu.Unlock()
}

func (s *StatsGetterWithoutLockWell) Reset() {
	s.mu.Lock()
	s.hits, s.miss = 0, 0
	s.mu.Unlock()
}

func (s *StatsGetterWithoutLockWell) Hits() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.hits
}

// Testlog after end.

type pollerTestlogAfterEnd struct {
	log  func(string, ...any)
	stop chan struct{}
	done chan struct{}
}

func (p *pollerTestlogAfterEnd) run() {
	defer close(p.done)
	for {
		select {
		case <-p.stop:
			return
		case <-time.After(time.Millisecond): // want GRL0608
			p.log("tick") // want GRL0002
		}
	}
}

func TestPollerTestlogAfterEnd(t *testing.T) {
	p := &pollerTestlogAfterEnd{log: t.Logf, stop: make(chan struct{}), done: make(chan struct{})}
	go p.run()
	time.Sleep(5 * time.Millisecond)
	close(p.stop)
}

// Testlog after end: the healthy twin.

type pollerTestlogAfterEndWell struct {
	log  func(string, ...any)
	stop chan struct{}
	done chan struct{}
}

func (p *pollerTestlogAfterEndWell) run() {
	defer close(p.done)
	for {
		select {
		case <-p.stop:
			return
		case <-time.After(time.Millisecond): // want GRL0608
			p.log("tick")
		}
	}
}

func TestPollerTestlogAfterEndWell(t *testing.T) {
	p := &pollerTestlogAfterEndWell{log: t.Logf, stop: make(chan struct{}), done: make(chan struct{})}
	go p.run()
	time.Sleep(5 * time.Millisecond)
	close(p.stop)
	<-p.done
}

// Mixed atomic.

type GaugeMixedAtomic struct{ v int64 }

func (g *GaugeMixedAtomic) Inc() { atomic.AddInt64(&g.v, 1) }

func (g *GaugeMixedAtomic) Get() int64 {
	return g.v // want GRL0204
}

// Mixed atomic: the healthy twin.

type GaugeMixedAtomicWell struct{ v int64 }

func (g *GaugeMixedAtomicWell) Inc() { atomic.AddInt64(&g.v, 1) }

func (g *GaugeMixedAtomicWell) Get() int64 {
	return atomic.LoadInt64(&g.v)
}

// Lazy init handler.

type AppLazyInitHandler struct {
	once  sync.Once
	cache map[string]string
}

func (a *AppLazyInitHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if a.cache == nil {
		a.cache = map[string]string{} // want GRL0002
	}
	w.Write([]byte(a.cache[r.URL.Path]))
}

// Lazy init handler: the healthy twin.

type AppLazyInitHandlerWell struct {
	once  sync.Once
	cache map[string]string
}

func (a *AppLazyInitHandlerWell) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	a.once.Do(func() { a.cache = map[string]string{} })
	w.Write([]byte(a.cache[r.URL.Path]))
}

// Double checked: the healthy twin.

type PoolDoubleCheckedWell struct {
	mu   sync.Mutex
	inst *ConnDoubleCheckedWell
}

type ConnDoubleCheckedWell struct{ id int }

func (p *PoolDoubleCheckedWell) ConnDoubleCheckedWell() *ConnDoubleCheckedWell {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.inst == nil {
		p.inst = &ConnDoubleCheckedWell{1}
	}
	return p.inst
}

// Hook.

var nowHook = time.Now

type janitorHook struct {
	stop chan struct{}
	done chan struct{}
	last time.Time
}

func (j *janitorHook) run() {
	defer close(j.done)
	for {
		select {
		case <-j.stop:
			return
		case <-time.After(time.Millisecond): // want GRL0608
			j.last = nowHook()
		}
	}
}

func TestJanitorHook(t *testing.T) {
	j := &janitorHook{stop: make(chan struct{}), done: make(chan struct{})}
	go j.run()
	old := nowHook
	nowHook = func() time.Time { return time.Time{} } // want GRL0002
	time.Sleep(time.Millisecond)
	close(j.stop)
	<-j.done
	nowHook = old
	if !j.last.IsZero() {
		t.Error("bad")
	}
}

// Hook: the healthy twin.

var nowHookWell = time.Now

type janitorHookWell struct {
	stop chan struct{}
	done chan struct{}
	last time.Time
}

func (j *janitorHookWell) run() {
	defer close(j.done)
	for {
		select {
		case <-j.stop:
			return
		case <-time.After(time.Millisecond): // want GRL0608
			j.last = nowHookWell()
		}
	}
}

func TestJanitorHookWell(t *testing.T) {
	j := &janitorHookWell{stop: make(chan struct{}), done: make(chan struct{})}
	old := nowHookWell
	nowHookWell = func() time.Time { return time.Time{} }
	go j.run()
	time.Sleep(time.Millisecond)
	close(j.stop)
	<-j.done
	nowHookWell = old
	if !j.last.IsZero() {
		t.Error("bad")
	}
}

// Restore hook.

var intervalRestoreHook = time.Second

type beatRestoreHook struct {
	stop chan struct{}
	done chan struct{}
	n    int
}

func (b *beatRestoreHook) run() {
	defer close(b.done)
	for {
		select {
		case <-b.stop:
			return
		case <-time.After(intervalRestoreHook): // want GRL0608
			b.n++
		}
	}
}

func TestBeatRestoreHook(t *testing.T) {
	old := intervalRestoreHook
	intervalRestoreHook = time.Millisecond
	defer func() { intervalRestoreHook = old }() // want GRL0002
	b := &beatRestoreHook{stop: make(chan struct{}), done: make(chan struct{})}
	go b.run()
	time.Sleep(10 * time.Millisecond)
	close(b.stop)
}

// Restore hook: the healthy twin.

var intervalRestoreHookWell = time.Second

type beatRestoreHookWell struct {
	stop chan struct{}
	done chan struct{}
	n    int
}

func (b *beatRestoreHookWell) run() {
	defer close(b.done)
	for {
		select {
		case <-b.stop:
			return
		case <-time.After(intervalRestoreHookWell): // want GRL0608
			b.n++
		}
	}
}

func TestBeatRestoreHookWell(t *testing.T) {
	old := intervalRestoreHookWell
	intervalRestoreHookWell = time.Millisecond
	defer func() { intervalRestoreHookWell = old }()
	b := &beatRestoreHookWell{stop: make(chan struct{}), done: make(chan struct{})}
	go b.run()
	time.Sleep(10 * time.Millisecond)
	close(b.stop)
	<-b.done
}

// Write under rlock.

type TableWriteUnderRlock struct {
	mu   sync.RWMutex
	rows map[int]string
	hits int
}

func (t *TableWriteUnderRlock) Lookup(k int) string {
	t.mu.RLock()
	defer t.mu.RUnlock()
	t.hits++ // want GRL0207
	return t.rows[k]
}

func (t *TableWriteUnderRlock) Set(k int, v string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.rows[k] = v // want GRL0106
}

// Write under rlock: the healthy twin.

type TableWriteUnderRlockWell struct {
	mu   sync.RWMutex
	rows map[int]string
	hits int
}

func (t *TableWriteUnderRlockWell) Lookup(k int) string {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.hits++
	return t.rows[k]
}

func (t *TableWriteUnderRlockWell) Set(k int, v string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.rows[k] = v // want GRL0106
}

// Map escapes.

type SetMapEscapes struct {
	mu sync.Mutex
	m  map[string]bool
}

func (s *SetMapEscapes) Add(k string) {
	s.mu.Lock()
	s.m[k] = true // want GRL0106
	s.mu.Unlock()
}

func (s *SetMapEscapes) All() map[string]bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.m // want GRL0311 GRL0506
}

// Map escapes: the healthy twin.

type SetMapEscapesWell struct {
	mu sync.Mutex
	m  map[string]bool
}

func (s *SetMapEscapesWell) Add(k string) {
	s.mu.Lock()
	s.m[k] = true // want GRL0106
	s.mu.Unlock()
}

func (s *SetMapEscapesWell) All() map[string]bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return maps.Clone(s.m)
}

// Timer var.

type leaseTimerVar struct {
	t *time.Timer
	n int
}

func (l *leaseTimerVar) arm() {
	l.t = time.AfterFunc(time.Second, func() {
		l.n++
	})
	l.n = 0 // want GRL0002
}

// Timer var: the healthy twin.

type leaseTimerVarWell struct {
	t *time.Timer
	n int
}

func (l *leaseTimerVarWell) arm() {
	l.t = time.AfterFunc(time.Second, func() {
	})
	l.n = 0
}

// Err group shared.

type DeployErrGroupShared struct {
	targets []string
	mu      sync.Mutex
	done    map[string]bool
}

func (d *DeployErrGroupShared) each(f func(string) error) error {
	errs := make(chan error, len(d.targets))
	for _, t := range d.targets {
		go func() { errs <- f(t) }() // want GRL0535
	}
	for range d.targets {
		if err := <-errs; err != nil {
			return err
		}
	}
	return nil
}

func (d *DeployErrGroupShared) Run() error {
	return d.each(func(t string) error {
		if t == "" {
			return fmt.Errorf("empty")
		}
		d.done[t] = true // want GRL0002 GRL0106
		return nil
	})
}

// Err group shared: the healthy twin.

type DeployErrGroupSharedWell struct {
	targets []string
	mu      sync.Mutex
	done    map[string]bool
}

func (d *DeployErrGroupSharedWell) each(f func(string) error) error {
	errs := make(chan error, len(d.targets))
	for _, t := range d.targets {
		go func() { errs <- f(t) }() // want GRL0535
	}
	for range d.targets {
		if err := <-errs; err != nil {
			return err
		}
	}
	return nil
}

func (d *DeployErrGroupSharedWell) Run() error {
	return d.each(func(t string) error {
		if t == "" {
			return fmt.Errorf("empty")
		}
		d.mu.Lock()
		defer d.mu.Unlock()
		d.done[t] = true // want GRL0106
		return nil
	})
}

// Order channel field.

type RelayOrderChannelField struct {
	out chan int
}

func (r *RelayOrderChannelField) loop() {
	for i := range 3 {
		r.out <- i // want GRL0106
	}
}

func NewRelayOrderChannelField() *RelayOrderChannelField {
	r := &RelayOrderChannelField{}
	go r.loop()
	r.out = make(chan int) // want GRL0002
	go func() {
		for range r.out { // want GRL0307
		}
	}()
	return r
}

// Order channel field: the healthy twin.

type RelayOrderChannelFieldWell struct {
	out chan int
}

func (r *RelayOrderChannelFieldWell) loop() {
	for i := range 3 {
		r.out <- i
	}
}

func NewRelayOrderChannelFieldWell() *RelayOrderChannelFieldWell {
	r := &RelayOrderChannelFieldWell{}
	r.out = make(chan int)
	go r.loop()
	go func() {
		for range r.out { // want GRL0307
		}
	}()
	return r
}

// Shared rand.

type PickerSharedRand struct {
	rnd *rand.Rand
	mu  sync.Mutex
}

func (p *PickerSharedRand) pick() int {
	return p.rnd.Intn(10) // want GRL0002
}

func SampleSharedRand(n int) []int {
	p := &PickerSharedRand{rnd: rand.New(rand.NewSource(1))}
	out := make([]int, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { out[i] = p.pick() })
	}
	wg.Wait()
	return out
}

// Shared rand: the healthy twin.

type PickerSharedRandWell struct {
	rnd *rand.Rand
	mu  sync.Mutex
}

func (p *PickerSharedRandWell) pick() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.rnd.Intn(10)
}

func SampleSharedRandWell(n int) []int {
	p := &PickerSharedRandWell{rnd: rand.New(rand.NewSource(1))}
	out := make([]int, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { out[i] = p.pick() })
	}
	wg.Wait()
	return out
}

// Parallel subtests.

func TestTableParallelSubtests(t *testing.T) {
	var count int
	for _, n := range []int{1, 2, 3} {
		n := n
		t.Run("n", func(t *testing.T) {
			t.Parallel()
			count += n // want GRL0002
			if count == 0 {
				t.Error("zero")
			}
		})
	}
}

// Parallel subtests: the healthy twin.

func TestTableParallelSubtestsWell(t *testing.T) {
	for _, n := range []int{1, 2, 3} {
		n := n
		t.Run("n", func(t *testing.T) {
			t.Parallel()
			count := 0
			count += n
			if count == 0 {
				t.Error("zero")
			}
		})
	}
}

// Unlock before use.

type entryUnlockBeforeUse struct{ n int }

type IndexUnlockBeforeUse struct {
	mu sync.Mutex
	m  map[string]*entryUnlockBeforeUse
}

func (x *IndexUnlockBeforeUse) get(k string) *entryUnlockBeforeUse {
	x.mu.Lock()
	defer x.mu.Unlock()
	e := x.m[k]
	if e == nil {
		e = &entryUnlockBeforeUse{}
		x.m[k] = e
	}
	return e
}

func (x *IndexUnlockBeforeUse) Bump(k string) {
	e := x.get(k)
	e.n++ // want GRL0002
}

func (x *IndexUnlockBeforeUse) Sum() int {
	x.mu.Lock()
	defer x.mu.Unlock()
	s := 0
	for _, e := range x.m {
		s += e.n
	}
	return s
}

func UseUnlockBeforeUse() int {
	x := &IndexUnlockBeforeUse{m: map[string]*entryUnlockBeforeUse{}}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() { x.Bump("a") })
	}
	s := x.Sum()
	wg.Wait()
	return s
}

// Unlock before use: the healthy twin.

type entryUnlockBeforeUseWell struct{ n int }

type IndexUnlockBeforeUseWell struct {
	mu sync.Mutex
	m  map[string]*entryUnlockBeforeUseWell
}

func (x *IndexUnlockBeforeUseWell) get(k string) *entryUnlockBeforeUseWell {
	x.mu.Lock()
	defer x.mu.Unlock()
	e := x.m[k]
	if e == nil {
		e = &entryUnlockBeforeUseWell{}
		x.m[k] = e
	}
	return e
}

func (x *IndexUnlockBeforeUseWell) Bump(k string) {
	e := x.get(k)
	x.mu.Lock()
	e.n++
	x.mu.Unlock()
}

func (x *IndexUnlockBeforeUseWell) Sum() int {
	x.mu.Lock()
	defer x.mu.Unlock()
	s := 0
	for _, e := range x.m {
		s += e.n
	}
	return s
}

func UseUnlockBeforeUseWell() int {
	x := &IndexUnlockBeforeUseWell{m: map[string]*entryUnlockBeforeUseWell{}}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() { x.Bump("a") })
	}
	s := x.Sum()
	wg.Wait()
	return s
}

// Result struct shared.

type ReportResultStructShared struct {
	Errors int
	Names  []string
}

type CheckerResultStructShared interface{ Check() bool }

func RunAllResultStructShared(cs []CheckerResultStructShared) *ReportResultStructShared {
	rep := &ReportResultStructShared{}
	var wg sync.WaitGroup
	var mu sync.Mutex
	for _, c := range cs {
		wg.Add(1)
		go func(c CheckerResultStructShared) {
			defer wg.Done()
			if !c.Check() {
				rep.Errors++ // want GRL0002
			}
		}(c)
	}
	wg.Wait()
	mu.Lock()
	defer mu.Unlock()
	return rep
}

// Result struct shared: the healthy twin.

type ReportResultStructSharedWell struct {
	Errors int
	Names  []string
}

type CheckerResultStructSharedWell interface{ Check() bool }

func RunAllResultStructSharedWell(cs []CheckerResultStructSharedWell) *ReportResultStructSharedWell {
	rep := &ReportResultStructSharedWell{}
	var wg sync.WaitGroup
	var mu sync.Mutex
	for _, c := range cs {
		wg.Add(1)
		go func(c CheckerResultStructSharedWell) {
			defer wg.Done()
			if !c.Check() {
				mu.Lock()
				rep.Errors++
				mu.Unlock()
			}
		}(c)
	}
	wg.Wait()
	mu.Lock()
	defer mu.Unlock()
	return rep
}

// Counter getter wg.

type fakeClockCounterGetterWg struct {
	mu   sync.Mutex
	now  time.Time
	wait []chan time.Time
}

func (f *fakeClockCounterGetterWg) After(d time.Duration) <-chan time.Time {
	c := make(chan time.Time, 1)
	f.wait = append(f.wait, c) // want GRL0002
	return c
}

func (f *fakeClockCounterGetterWg) Step() {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, c := range f.wait {
		c <- f.now // want GRL0305
	}
	f.wait = nil
}

type tickerCounterGetterWg struct {
	clock *fakeClockCounterGetterWg
	stop  chan struct{}
	done  chan struct{}
}

func (k *tickerCounterGetterWg) run() {
	defer close(k.done)
	for {
		select {
		case <-k.clock.After(time.Second):
		case <-k.stop:
			return
		}
	}
}

func TestTickerCounterGetterWg(t *testing.T) {
	c := &fakeClockCounterGetterWg{}
	k := &tickerCounterGetterWg{clock: c, stop: make(chan struct{}), done: make(chan struct{})}
	go k.run()
	c.Step()
	close(k.stop)
	<-k.done
}

// Counter getter wg: the healthy twin.

type fakeClockCounterGetterWgWell struct {
	mu   sync.Mutex
	now  time.Time
	wait []chan time.Time
}

func (f *fakeClockCounterGetterWgWell) After(d time.Duration) <-chan time.Time {
	f.mu.Lock()
	defer f.mu.Unlock()
	c := make(chan time.Time, 1)
	f.wait = append(f.wait, c)
	return c
}

func (f *fakeClockCounterGetterWgWell) Step() {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, c := range f.wait {
		c <- f.now // want GRL0305
	}
	f.wait = nil
}

type tickerCounterGetterWgWell struct {
	clock *fakeClockCounterGetterWgWell
	stop  chan struct{}
	done  chan struct{}
}

func (k *tickerCounterGetterWgWell) run() {
	defer close(k.done)
	for {
		select {
		case <-k.clock.After(time.Second):
		case <-k.stop:
			return
		}
	}
}

func TestTickerCounterGetterWgWell(t *testing.T) {
	c := &fakeClockCounterGetterWgWell{}
	k := &tickerCounterGetterWgWell{clock: c, stop: make(chan struct{}), done: make(chan struct{})}
	go k.run()
	c.Step()
	close(k.stop)
	<-k.done
}

// Deepcopy alias.

type objectDeepcopyAlias struct {
	labels map[string]string
}

func (o *objectDeepcopyAlias) copy() *objectDeepcopyAlias {
	return &objectDeepcopyAlias{labels: o.labels}
}

func labelDeepcopyAlias(o *objectDeepcopyAlias, k string) { o.labels[k] = k } // want GRL0002

func TestLabelDeepcopyAlias(t *testing.T) {
	base := &objectDeepcopyAlias{labels: map[string]string{}}
	var wg sync.WaitGroup
	for _, k := range []string{"a", "b"} {
		k := k
		o := base.copy()
		wg.Add(1)
		go func() {
			defer wg.Done()
			labelDeepcopyAlias(o, k)
		}()
	}
	wg.Wait()
}

// Deepcopy alias: the healthy twin.

type objectDeepcopyAliasWell struct {
	labels map[string]string
}

func (o *objectDeepcopyAliasWell) copy() *objectDeepcopyAliasWell {
	m := map[string]string{}
	for k, v := range o.labels {
		m[k] = v
	}
	return &objectDeepcopyAliasWell{labels: m}
}

func labelDeepcopyAliasWell(o *objectDeepcopyAliasWell, k string) { o.labels[k] = k }

func TestLabelDeepcopyAliasWell(t *testing.T) {
	base := &objectDeepcopyAliasWell{labels: map[string]string{}}
	var wg sync.WaitGroup
	for _, k := range []string{"a", "b"} {
		k := k
		o := base.copy()
		wg.Add(1)
		go func() {
			defer wg.Done()
			labelDeepcopyAliasWell(o, k)
		}()
	}
	wg.Wait()
}

// Lister shared pointer.

type podListerSharedPointer struct{ phase string }

type cacheListerSharedPointer struct {
	mu   sync.RWMutex
	pods map[string]*podListerSharedPointer
}

func (c *cacheListerSharedPointer) get(k string) *podListerSharedPointer {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.pods[k]
}

func (c *cacheListerSharedPointer) set(k string, p *podListerSharedPointer) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.pods[k] = p
}

type managerListerSharedPointer struct{ c *cacheListerSharedPointer }

func (m *managerListerSharedPointer) kill(k string) {
	p := m.c.get(k)
	p.phase = "failed" // want GRL0002 GRL0106
}

func (m *managerListerSharedPointer) watch(k string, out chan string) {
	out <- m.c.get(k).phase // want GRL0106
}

func TestManagerListerSharedPointer(t *testing.T) {
	m := &managerListerSharedPointer{c: &cacheListerSharedPointer{pods: map[string]*podListerSharedPointer{}}}
	m.c.set("a", &podListerSharedPointer{})
	out := make(chan string)
	go m.watch("a", out)
	m.kill("a")
	<-out
}

// Lister shared pointer: the healthy twin.

type podListerSharedPointerWell struct{ phase string }

type cacheListerSharedPointerWell struct {
	mu   sync.RWMutex
	pods map[string]*podListerSharedPointerWell
}

func (c *cacheListerSharedPointerWell) get(k string) *podListerSharedPointerWell {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.pods[k]
}

func (c *cacheListerSharedPointerWell) set(k string, p *podListerSharedPointerWell) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.pods[k] = p
}

type managerListerSharedPointerWell struct{ c *cacheListerSharedPointerWell }

func (m *managerListerSharedPointerWell) kill(k string) {
	p := m.c.get(k)
	m.c.set(k, &podListerSharedPointerWell{phase: "failed"})
	_ = p
}

func (m *managerListerSharedPointerWell) watch(k string, out chan string) {
	out <- m.c.get(k).phase // want GRL0106
}

func TestManagerListerSharedPointerWell(t *testing.T) {
	m := &managerListerSharedPointerWell{c: &cacheListerSharedPointerWell{pods: map[string]*podListerSharedPointerWell{}}}
	m.c.set("a", &podListerSharedPointerWell{})
	out := make(chan string)
	go m.watch("a", out)
	m.kill("a")
	<-out
}
