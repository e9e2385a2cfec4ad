// level: all
// Locks that are taken again, or in another order, through callbacks, interfaces and function values; and what waits with one held. Each stands beside a healthy twin.

//go:build go1.22

package p

import (
	"fmt"
	"sort"
	"sync"
	"time"
)

// Observer field.

type HubObserverField struct {
	mu        sync.Mutex
	observers []func(string)
	state     string
}

type PanelObserverField struct {
	hub  *HubObserverField
	seen []string
}

func NewPanelObserverField(h *HubObserverField) *PanelObserverField {
	p := &PanelObserverField{hub: h}
	h.Subscribe(p.onChange)
	return p
}

func (p *PanelObserverField) onChange(s string) {
	p.seen = append(p.seen, s+p.hub.State())
}

func (h *HubObserverField) Subscribe(f func(string)) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.observers = append(h.observers, f)
}

func (h *HubObserverField) State() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.state
}

func (h *HubObserverField) Set(s string) {
	h.mu.Lock()
	h.state = s
	for _, f := range h.observers {
		f(s) // want GRL0302
	}
	h.mu.Unlock()
}

// Observer field: the healthy twin.

type HubObserverFieldWell struct {
	mu        sync.Mutex
	observers []func(string)
	state     string
}

type PanelObserverFieldWell struct {
	hub  *HubObserverFieldWell
	seen []string
}

func NewPanelObserverFieldWell(h *HubObserverFieldWell) *PanelObserverFieldWell {
	p := &PanelObserverFieldWell{hub: h}
	h.Subscribe(p.onChange)
	return p
}

func (p *PanelObserverFieldWell) onChange(s string) {
	p.seen = append(p.seen, s+p.hub.State())
}

func (h *HubObserverFieldWell) Subscribe(f func(string)) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.observers = append(h.observers, f)
}

func (h *HubObserverFieldWell) State() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.state
}

func (h *HubObserverFieldWell) Set(s string) {
	h.mu.Lock()
	h.state = s
	all := append([]func(string){}, h.observers...)
	h.mu.Unlock()
	for _, f := range all {
		f(s)
	}
}

// Backend iface.

type backendBackendIface interface {
	Push(n int) error
}

type ServerBackendIface struct {
	mu    sync.Mutex
	back  backendBackendIface
	count int
}

type diskBackendBackendIface struct {
	srv *ServerBackendIface
	log []int
}

func (d *diskBackendBackendIface) Push(n int) error {
	if d.srv.Count() > 10 {
		return nil
	}
	d.log = append(d.log, n)
	return nil
}

func NewServerBackendIface() *ServerBackendIface {
	s := &ServerBackendIface{}
	s.back = &diskBackendBackendIface{srv: s}
	return s
}

func (s *ServerBackendIface) Count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.count
}

func (s *ServerBackendIface) Add(n int) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.count += n
	return s.back.Push(n) // want GRL0302
}

// Backend iface: the healthy twin.

type backendBackendIfaceWell interface {
	Push(n int) error
}

type ServerBackendIfaceWell struct {
	mu    sync.Mutex
	back  backendBackendIfaceWell
	count int
}

type diskBackendBackendIfaceWell struct {
	srv *ServerBackendIfaceWell
	log []int
}

func (d *diskBackendBackendIfaceWell) Push(n int) error {
	if d.srv.Count() > 10 {
		return nil
	}
	d.log = append(d.log, n)
	return nil
}

func NewServerBackendIfaceWell() *ServerBackendIfaceWell {
	s := &ServerBackendIfaceWell{}
	s.back = &diskBackendBackendIfaceWell{srv: s}
	return s
}

func (s *ServerBackendIfaceWell) Count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.count
}

func (s *ServerBackendIfaceWell) Add(n int) error {
	s.mu.Lock()
	s.count += n
	s.mu.Unlock()
	return s.back.Push(n)
}

// Rwr visitor.

type StoreRwrVisitor struct {
	mu   sync.RWMutex
	rows map[string]int
}

func (s *StoreRwrVisitor) Put(k string, v int) {
	s.mu.Lock()
	s.rows[k] = v // want GRL0106
	s.mu.Unlock()
}

func (s *StoreRwrVisitor) Get(k string) int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.rows[k]
}

func (s *StoreRwrVisitor) visit(f func(k string, v int)) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	for k, v := range s.rows {
		f(k, v)
	}
}

func (s *StoreRwrVisitor) Doubled() map[string]int {
	out := map[string]int{}
	s.visit(func(k string, v int) {
		out[k] = v + s.Get(k) // want GRL0302
	})
	return out
}

// Rwr visitor: the healthy twin.

type StoreRwrVisitorWell struct {
	mu   sync.RWMutex
	rows map[string]int
}

func (s *StoreRwrVisitorWell) Put(k string, v int) {
	s.mu.Lock()
	s.rows[k] = v // want GRL0106
	s.mu.Unlock()
}

func (s *StoreRwrVisitorWell) Get(k string) int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.rows[k]
}

func (s *StoreRwrVisitorWell) visit(f func(k string, v int)) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	for k, v := range s.rows {
		f(k, v)
	}
}

func (s *StoreRwrVisitorWell) Doubled() map[string]int {
	out := map[string]int{}
	s.visit(func(k string, v int) {
		out[k] = v + s.rows[k]
	})
	return out
}

// Rwr config.

type ExecutorRwrConfig struct {
	sysMu  sync.RWMutex
	system map[string]int
}

func (e *ExecutorRwrConfig) SetSystem(m map[string]int) {
	e.sysMu.Lock()
	defer e.sysMu.Unlock()
	e.system = m // want GRL0506
}

func (e *ExecutorRwrConfig) getSystem() map[string]int {
	e.sysMu.RLock()
	defer e.sysMu.RUnlock()
	return e.system
}

type plannerRwrConfig struct {
	exec *ExecutorRwrConfig
	cfg  map[string]int
}

type resolverRwrConfig interface {
	Resolve(name string) int
}

func (p *plannerRwrConfig) Resolve(name string) int {
	return p.exec.getSystem()[name]
}

func (e *ExecutorRwrConfig) run(r resolverRwrConfig, name string) int {
	return r.Resolve(name)
}

func (e *ExecutorRwrConfig) Exec(name string) int {
	e.sysMu.RLock()
	defer e.sysMu.RUnlock()
	p := &plannerRwrConfig{exec: e, cfg: e.system}
	return e.run(p, name) // want GRL0302
}

// Rwr config: the healthy twin.

type ExecutorRwrConfigWell struct {
	sysMu  sync.RWMutex
	system map[string]int
}

func (e *ExecutorRwrConfigWell) SetSystem(m map[string]int) {
	e.sysMu.Lock()
	defer e.sysMu.Unlock()
	e.system = m // want GRL0506
}

func (e *ExecutorRwrConfigWell) getSystem() map[string]int {
	e.sysMu.RLock()
	defer e.sysMu.RUnlock()
	return e.system
}

type plannerRwrConfigWell struct {
	exec *ExecutorRwrConfigWell
	cfg  map[string]int
}

type resolverRwrConfigWell interface {
	Resolve(name string) int
}

func (p *plannerRwrConfigWell) Resolve(name string) int {
	return p.cfg[name]
}

func (e *ExecutorRwrConfigWell) run(r resolverRwrConfigWell, name string) int {
	return r.Resolve(name)
}

func (e *ExecutorRwrConfigWell) Exec(name string) int {
	e.sysMu.RLock()
	defer e.sysMu.RUnlock()
	p := &plannerRwrConfigWell{exec: e, cfg: e.system}
	return e.run(p, name)
}

// Abba iface.

type listenerAbbaIface interface {
	Removed(id int)
}

type PoolAbbaIface struct {
	mu    sync.Mutex
	conns map[int]bool
	l     listenerAbbaIface
}

type TrackerAbbaIface struct {
	mu   sync.Mutex
	pool *PoolAbbaIface
	n    int
}

func NewAbbaIface() *TrackerAbbaIface {
	t := &TrackerAbbaIface{pool: &PoolAbbaIface{conns: map[int]bool{}}}
	t.pool.l = t
	return t
}

func (t *TrackerAbbaIface) Removed(id int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.n--
}

func (p *PoolAbbaIface) size() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.conns)
}

func (p *PoolAbbaIface) Remove(id int) {
	p.mu.Lock()
	delete(p.conns, id)
	p.l.Removed(id) // want GRL0303
	p.mu.Unlock()
}

func (t *TrackerAbbaIface) Report() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.n + t.pool.size() // want GRL0303
}

// Abba iface: the healthy twin.

type listenerAbbaIfaceWell interface {
	Removed(id int)
}

type PoolAbbaIfaceWell struct {
	mu    sync.Mutex
	conns map[int]bool
	l     listenerAbbaIfaceWell
}

type TrackerAbbaIfaceWell struct {
	mu   sync.Mutex
	pool *PoolAbbaIfaceWell
	n    int
}

func NewAbbaIfaceWell() *TrackerAbbaIfaceWell {
	t := &TrackerAbbaIfaceWell{pool: &PoolAbbaIfaceWell{conns: map[int]bool{}}}
	t.pool.l = t
	return t
}

func (t *TrackerAbbaIfaceWell) Removed(id int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.n--
}

func (p *PoolAbbaIfaceWell) size() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.conns)
}

func (p *PoolAbbaIfaceWell) Remove(id int) {
	p.mu.Lock()
	delete(p.conns, id)
	p.mu.Unlock()
	p.l.Removed(id)
}

func (t *TrackerAbbaIfaceWell) Report() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.n + t.pool.size()
}

// Abba handlers.

type HandlersAbbaHandlers struct {
	OnAdd    func(obj any)
	OnDelete func(obj any)
}

type InformerAbbaHandlers struct {
	mu       sync.RWMutex
	handlers []HandlersAbbaHandlers
	stopped  bool
}

func (i *InformerAbbaHandlers) AddHandlers(h HandlersAbbaHandlers) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.handlers = append(i.handlers, h)
}

func (i *InformerAbbaHandlers) Fire(obj any) {
	i.mu.RLock()
	defer i.mu.RUnlock()
	for _, h := range i.handlers {
		h.OnAdd(obj) // want GRL0303
	}
}

func (i *InformerAbbaHandlers) Stop() {
	i.mu.Lock()
	i.stopped = true
	i.mu.Unlock()
}

type ControllerAbbaHandlers struct {
	sync.Mutex
	inf  *InformerAbbaHandlers
	objs []any
}

func NewControllerAbbaHandlers(i *InformerAbbaHandlers) *ControllerAbbaHandlers {
	c := &ControllerAbbaHandlers{inf: i}
	i.AddHandlers(HandlersAbbaHandlers{ // want GRL0525
		OnAdd: func(obj any) {
			c.Lock()
			defer c.Unlock()
			c.objs = append(c.objs, obj)
		},
	})
	return c
}

func (c *ControllerAbbaHandlers) Shutdown() {
	c.Lock()
	defer c.Unlock()
	c.inf.Stop() // want GRL0303
	c.objs = nil
}

// Abba handlers: the healthy twin.

type HandlersAbbaHandlersWell struct {
	OnAdd    func(obj any)
	OnDelete func(obj any)
}

type InformerAbbaHandlersWell struct {
	mu       sync.RWMutex
	handlers []HandlersAbbaHandlersWell
	stopped  bool
}

func (i *InformerAbbaHandlersWell) AddHandlers(h HandlersAbbaHandlersWell) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.handlers = append(i.handlers, h)
}

func (i *InformerAbbaHandlersWell) Fire(obj any) {
	i.mu.RLock()
	hs := append([]HandlersAbbaHandlersWell{}, i.handlers...)
	i.mu.RUnlock()
	for _, h := range hs {
		h.OnAdd(obj)
	}
}

func (i *InformerAbbaHandlersWell) Stop() {
	i.mu.Lock()
	i.stopped = true
	i.mu.Unlock()
}

type ControllerAbbaHandlersWell struct {
	sync.Mutex
	inf  *InformerAbbaHandlersWell
	objs []any
}

func NewControllerAbbaHandlersWell(i *InformerAbbaHandlersWell) *ControllerAbbaHandlersWell {
	c := &ControllerAbbaHandlersWell{inf: i}
	i.AddHandlers(HandlersAbbaHandlersWell{ // want GRL0525
		OnAdd: func(obj any) {
			c.Lock()
			defer c.Unlock()
			c.objs = append(c.objs, obj)
		},
	})
	return c
}

func (c *ControllerAbbaHandlersWell) Shutdown() {
	c.Lock()
	defer c.Unlock()
	c.inf.Stop()
	c.objs = nil
}

// Stop sends under lock.

type LoopStopSendsUnder struct {
	mu    sync.Mutex
	stopc chan struct{}
	n     int
}

func NewLoopStopSendsUnder() *LoopStopSendsUnder {
	l := &LoopStopSendsUnder{stopc: make(chan struct{})}
	go l.run()
	return l
}

func (l *LoopStopSendsUnder) run() {
	for {
		l.mu.Lock()
		l.n++
		l.mu.Unlock()
		select {
		case <-l.stopc:
			return
		default:
		}
	}
}

func (l *LoopStopSendsUnder) Stop() {
	l.mu.Lock()
	l.n = 0
	l.stopc <- struct{}{} // want GRL0305
	l.mu.Unlock()
}

// Stop sends under lock: the healthy twin.

type LoopStopSendsUnderWell struct {
	mu    sync.Mutex
	stopc chan struct{}
	n     int
}

func NewLoopStopSendsUnderWell() *LoopStopSendsUnderWell {
	l := &LoopStopSendsUnderWell{stopc: make(chan struct{})}
	go l.run()
	return l
}

func (l *LoopStopSendsUnderWell) run() {
	for {
		l.mu.Lock()
		l.n++
		l.mu.Unlock()
		select {
		case <-l.stopc:
			return
		default:
		}
	}
}

func (l *LoopStopSendsUnderWell) Stop() {
	l.mu.Lock()
	l.n = 0
	l.mu.Unlock()
	l.stopc <- struct{}{}
}

// Health monitor.

type containerHealthMonitor struct {
	sync.Mutex
	health *proberHealthMonitor
	status string
}

type proberHealthMonitor struct {
	stop chan struct{}
}

func (h *proberHealthMonitor) open() chan struct{} {
	if h.stop == nil {
		h.stop = make(chan struct{})
	}
	return h.stop
}

func (h *proberHealthMonitor) close() {
	if h.stop != nil {
		h.stop <- struct{}{} // want GRL0305
		h.stop = nil
	}
}

func monitorHealthMonitor(c *containerHealthMonitor, stop chan struct{}) {
	for {
		select {
		case <-stop:
			return
		case <-time.After(time.Second): // want GRL0608
			c.Lock()
			c.status = "probed"
			c.Unlock()
		}
	}
}

func (c *containerHealthMonitor) Start() {
	c.Lock()
	defer c.Unlock()
	c.health = &proberHealthMonitor{}
	go monitorHealthMonitor(c, c.health.open())
}

func (c *containerHealthMonitor) Stop() {
	c.Lock()
	defer c.Unlock()
	c.health.close()
}

// Health monitor: the healthy twin.

type containerHealthMonitorWell struct {
	sync.Mutex
	health *proberHealthMonitorWell
	status string
}

type proberHealthMonitorWell struct {
	stop chan struct{}
}

func (h *proberHealthMonitorWell) open() chan struct{} {
	if h.stop == nil {
		h.stop = make(chan struct{})
	}
	return h.stop
}

func (h *proberHealthMonitorWell) close() {
	if h.stop != nil {
		close(h.stop)
		h.stop = nil
	}
}

func monitorHealthMonitorWell(c *containerHealthMonitorWell, stop chan struct{}) {
	for {
		select {
		case <-stop:
			return
		case <-time.After(time.Second): // want GRL0608
			c.Lock()
			c.status = "probed"
			c.Unlock()
		}
	}
}

func (c *containerHealthMonitorWell) Start() {
	c.Lock()
	defer c.Unlock()
	c.health = &proberHealthMonitorWell{}
	go monitorHealthMonitorWell(c, c.health.open())
}

func (c *containerHealthMonitorWell) Stop() {
	c.Lock()
	defer c.Unlock()
	c.health.close()
}

// Wg wait under lock.

type PoolWgWaitUnder struct {
	mu  sync.Mutex
	wg  sync.WaitGroup
	out []int
}

func (p *PoolWgWaitUnder) work(n int) {
	defer p.wg.Done()
	p.mu.Lock()
	p.out = append(p.out, n)
	p.mu.Unlock()
}

func (p *PoolWgWaitUnder) Run(n int) []int {
	for i := range n {
		p.wg.Add(1)
		go p.work(i)
	}
	p.mu.Lock()
	p.wg.Wait() // want GRL0305
	defer p.mu.Unlock()
	return p.out // want GRL0506
}

// Wg wait under lock: the healthy twin.

type PoolWgWaitUnderWell struct {
	mu  sync.Mutex
	wg  sync.WaitGroup
	out []int
}

func (p *PoolWgWaitUnderWell) work(n int) {
	defer p.wg.Done()
	p.mu.Lock()
	p.out = append(p.out, n)
	p.mu.Unlock()
}

func (p *PoolWgWaitUnderWell) Run(n int) []int {
	for i := range n {
		p.wg.Add(1)
		go p.work(i)
	}
	p.wg.Wait()
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.out // want GRL0506
}

// Upgrade.

type CacheUpgrade struct {
	mu sync.RWMutex
	m  map[string]int
}

func (c *CacheUpgrade) fill(k string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.m[k] = len(k) // want GRL0106
	return len(k)
}

func (c *CacheUpgrade) Get(k string) int {
	c.mu.RLock()
	if v, ok := c.m[k]; ok {
		c.mu.RUnlock()
		return v
	}
	defer c.mu.RUnlock()
	return c.fill(k) // want GRL0302
}

// Upgrade: the healthy twin.

type CacheUpgradeWell struct {
	mu sync.RWMutex
	m  map[string]int
}

func (c *CacheUpgradeWell) fill(k string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.m[k] = len(k) // want GRL0106
	return len(k)
}

func (c *CacheUpgradeWell) Get(k string) int {
	c.mu.RLock()
	if v, ok := c.m[k]; ok {
		c.mu.RUnlock()
		return v
	}
	c.mu.RUnlock()
	return c.fill(k)
}

// Reply under lock.

type requestReplyUnderLock struct{ reply chan int }

type BrokerReplyUnderLock struct {
	mu   sync.Mutex
	reqs chan requestReplyUnderLock
	n    int
}

func NewBrokerReplyUnderLock() *BrokerReplyUnderLock {
	b := &BrokerReplyUnderLock{reqs: make(chan requestReplyUnderLock)}
	go b.serve()
	return b
}

func (b *BrokerReplyUnderLock) serve() {
	for r := range b.reqs { // want GRL0307
		b.mu.Lock()
		n := b.n
		b.mu.Unlock()
		r.reply <- n
	}
}

func (b *BrokerReplyUnderLock) Ask() int {
	b.mu.Lock()
	b.n++
	r := requestReplyUnderLock{reply: make(chan int)}
	b.reqs <- r    // want GRL0305
	n := <-r.reply // want GRL0305
	b.mu.Unlock()
	return n
}

// Reply under lock: the healthy twin.

type requestReplyUnderLockWell struct{ reply chan int }

type BrokerReplyUnderLockWell struct {
	mu   sync.Mutex
	reqs chan requestReplyUnderLockWell
	n    int
}

func NewBrokerReplyUnderLockWell() *BrokerReplyUnderLockWell {
	b := &BrokerReplyUnderLockWell{reqs: make(chan requestReplyUnderLockWell)}
	go b.serve()
	return b
}

func (b *BrokerReplyUnderLockWell) serve() {
	for r := range b.reqs { // want GRL0307
		b.mu.Lock()
		n := b.n
		b.mu.Unlock()
		r.reply <- n
	}
}

func (b *BrokerReplyUnderLockWell) Ask() int {
	b.mu.Lock()
	b.n++
	b.mu.Unlock()
	r := requestReplyUnderLockWell{reply: make(chan int)}
	b.reqs <- r
	n := <-r.reply
	return n
}

// Wait for round.

type roundWaitForRound struct {
	mu       sync.Mutex
	progress chan struct{}
	nextc    chan bool
}

func (r *roundWaitForRound) wait(last bool) {
	<-r.nextc
	_ = last
}

type clientWaitForRound struct {
	acquire func()
	release func()
}

func runWaitForRound(n int) {
	r := &roundWaitForRound{nextc: make(chan bool)} // want GRL0525
	var wg sync.WaitGroup
	for i := range n {
		wg.Add(1)
		c := &clientWaitForRound{}
		c.acquire = func() { r.mu.Lock() }
		c.release = func() {
			defer r.mu.Unlock()
			if i == 0 {
				close(r.nextc)
			}
			<-r.nextc // want GRL0305
		}
		go func() { // want GRL0535
			defer wg.Done()
			c.acquire()
			c.release()
		}()
	}
	wg.Wait()
}

// Wait for round: the healthy twin.

type roundWaitForRoundWell struct {
	mu       sync.Mutex
	progress chan struct{}
	nextc    chan bool
}

func (r *roundWaitForRoundWell) wait(last bool) {
	<-r.nextc
	_ = last
}

type clientWaitForRoundWell struct {
	acquire func()
	release func()
}

func runWaitForRoundWell(n int) {
	r := &roundWaitForRoundWell{nextc: make(chan bool)} // want GRL0525
	var wg sync.WaitGroup
	for i := range n {
		wg.Add(1)
		c := &clientWaitForRoundWell{}
		c.acquire = func() { r.mu.Lock() }
		c.release = func() {
			defer r.mu.Unlock()
			if i == 0 {
				close(r.nextc)
			}
			r.mu.Unlock()
			<-r.nextc
			r.mu.Lock()
		}
		go func() { // want GRL0535
			defer wg.Done()
			c.acquire()
			c.release()
		}()
	}
	wg.Wait()
}

// Stop waits done under lock.

type MonitorStopWaitsDone struct {
	mu    sync.Mutex
	quit  chan struct{}
	done  chan struct{}
	state int
}

func (m *MonitorStopWaitsDone) Start() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.quit = make(chan struct{})
	m.done = make(chan struct{})
	go m.run(m.quit, m.done)
}

func (m *MonitorStopWaitsDone) run(quit, done chan struct{}) {
	defer close(done)
	for {
		select {
		case <-quit:
			return
		case <-time.After(time.Second): // want GRL0608
			m.set(1)
		}
	}
}

func (m *MonitorStopWaitsDone) set(n int) {
	m.mu.Lock()
	m.state = n
	m.mu.Unlock()
}

func (m *MonitorStopWaitsDone) Stop() {
	m.mu.Lock()
	close(m.quit)
	<-m.done // want GRL0305
	m.mu.Unlock()
}

// Stop waits done under lock: the healthy twin.

type MonitorStopWaitsDoneWell struct {
	mu    sync.Mutex
	quit  chan struct{}
	done  chan struct{}
	state int
}

func (m *MonitorStopWaitsDoneWell) Start() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.quit = make(chan struct{})
	m.done = make(chan struct{})
	go m.run(m.quit, m.done)
}

func (m *MonitorStopWaitsDoneWell) run(quit, done chan struct{}) {
	defer close(done)
	for {
		select {
		case <-quit:
			return
		case <-time.After(time.Second): // want GRL0608
			m.set(1)
		}
	}
}

func (m *MonitorStopWaitsDoneWell) set(n int) {
	m.mu.Lock()
	m.state = n
	m.mu.Unlock()
}

func (m *MonitorStopWaitsDoneWell) Stop() {
	m.mu.Lock()
	done := m.done
	close(m.quit)
	m.mu.Unlock()
	<-done
}

// Unlock missing in branch switch.

type FSMUnlockMissingIn struct {
	mu    sync.Mutex
	state string
}

func (f *FSMUnlockMissingIn) Step(ev string) bool {
	f.mu.Lock() // want GRL0301
	switch f.state {
	case "idle":
		f.state = ev
	case "done":
		return false
	}
	f.mu.Unlock()
	return true
}

// Unlock missing in branch switch: the healthy twin.

type FSMUnlockMissingInWell struct {
	mu    sync.Mutex
	state string
}

func (f *FSMUnlockMissingInWell) Step(ev string) bool {
	f.mu.Lock()
	switch f.state {
	case "idle":
		f.state = ev
	case "done":
		f.mu.Unlock()
		return false
	}
	f.mu.Unlock()
	return true
}

// Map of callbacks.

type RouterMapOfCallbacks struct {
	mu     sync.Mutex
	routes map[string]func() int
	calls  int
}

func NewRouterMapOfCallbacks() *RouterMapOfCallbacks {
	r := &RouterMapOfCallbacks{routes: map[string]func() int{}}
	r.routes["calls"] = func() int {
		r.mu.Lock()
		defer r.mu.Unlock()
		return r.calls
	}
	return r
}

func (r *RouterMapOfCallbacks) Dispatch(name string) int {
	r.mu.Lock()
	r.calls++
	h := r.routes[name]
	n := h() // want GRL0107 GRL0302
	r.mu.Unlock()
	return n
}

// Map of callbacks: the healthy twin.

type RouterMapOfCallbacksWell struct {
	mu     sync.Mutex
	routes map[string]func() int
	calls  int
}

func NewRouterMapOfCallbacksWell() *RouterMapOfCallbacksWell {
	r := &RouterMapOfCallbacksWell{routes: map[string]func() int{}}
	r.routes["calls"] = func() int {
		r.mu.Lock()
		defer r.mu.Unlock()
		return r.calls
	}
	return r
}

func (r *RouterMapOfCallbacksWell) Dispatch(name string) int {
	r.mu.Lock()
	r.calls++
	h := r.routes[name]
	r.mu.Unlock()
	n := h() // want GRL0107
	return n
}

// Embedded lock string.

type AcctEmbeddedLockString struct {
	sync.Mutex
	bal int
}

func (a *AcctEmbeddedLockString) Balance() int {
	a.Lock()
	defer a.Unlock()
	return a.bal
}

func (a *AcctEmbeddedLockString) Withdraw(n int) error {
	a.Lock()
	defer a.Unlock()
	if a.bal < n {
		return fmt.Errorf("only %d", a.Balance()) // want GRL0302
	}
	a.bal -= n
	return nil
}

// Embedded lock string: the healthy twin.

type AcctEmbeddedLockStringWell struct {
	sync.Mutex
	bal int
}

func (a *AcctEmbeddedLockStringWell) Balance() int {
	a.Lock()
	defer a.Unlock()
	return a.bal
}

func (a *AcctEmbeddedLockStringWell) Withdraw(n int) error {
	a.Lock()
	defer a.Unlock()
	if a.bal < n {
		return fmt.Errorf("only %d", a.bal)
	}
	a.bal -= n
	return nil
}

// Abba method chain.

type SchedulerAbbaMethodChain struct {
	mu    sync.Mutex
	queue *QueueAbbaMethodChain
	idle  int
}

type QueueAbbaMethodChain struct {
	mu    sync.Mutex
	sched *SchedulerAbbaMethodChain
	items []int
}

func (s *SchedulerAbbaMethodChain) Wake() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.idle--
}

func (s *SchedulerAbbaMethodChain) Tick() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.queue.Len() + s.idle // want GRL0303
}

func (q *QueueAbbaMethodChain) Len() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	return len(q.items)
}

func (q *QueueAbbaMethodChain) Push(n int) {
	q.mu.Lock()
	q.items = append(q.items, n)
	if len(q.items) == 1 {
		q.notify() // want GRL0303
	}
	q.mu.Unlock()
}

func (q *QueueAbbaMethodChain) notify() { q.sched.Wake() }

// Abba method chain: the healthy twin.

type SchedulerAbbaMethodChainWell struct {
	mu    sync.Mutex
	queue *QueueAbbaMethodChainWell
	idle  int
}

type QueueAbbaMethodChainWell struct {
	mu    sync.Mutex
	sched *SchedulerAbbaMethodChainWell
	items []int
}

func (s *SchedulerAbbaMethodChainWell) Wake() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.idle--
}

func (s *SchedulerAbbaMethodChainWell) Tick() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.queue.Len() + s.idle
}

func (q *QueueAbbaMethodChainWell) Len() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	return len(q.items)
}

func (q *QueueAbbaMethodChainWell) Push(n int) {
	q.mu.Lock()
	q.items = append(q.items, n)
	if len(q.items) == 1 {
	}
	q.mu.Unlock()
	q.notify()
}

func (q *QueueAbbaMethodChainWell) notify() { q.sched.Wake() }

// Cond wait other lock.

type BufCondWaitOther struct {
	outer sync.Mutex
	mu    sync.Mutex
	cond  *sync.Cond
	n     int
}

func NewBufCondWaitOther() *BufCondWaitOther {
	b := &BufCondWaitOther{}
	b.cond = sync.NewCond(&b.mu)
	return b
}

func (b *BufCondWaitOther) Take() {
	b.outer.Lock()
	defer b.outer.Unlock()
	b.mu.Lock()
	for b.n == 0 {
		b.cond.Wait() // want GRL0305
	}
	b.n--
	b.mu.Unlock()
}

func (b *BufCondWaitOther) Put() {
	b.outer.Lock()
	defer b.outer.Unlock()
	b.mu.Lock()
	b.n++
	b.mu.Unlock()
	b.cond.Signal()
}

// Cond wait other lock: the healthy twin.

type BufCondWaitOtherWell struct {
	outer sync.Mutex
	mu    sync.Mutex
	cond  *sync.Cond
	n     int
}

func NewBufCondWaitOtherWell() *BufCondWaitOtherWell {
	b := &BufCondWaitOtherWell{}
	b.cond = sync.NewCond(&b.mu)
	return b
}

func (b *BufCondWaitOtherWell) Take() {
	b.mu.Lock()
	for b.n == 0 {
		b.cond.Wait()
	}
	b.n--
	b.mu.Unlock()
}

func (b *BufCondWaitOtherWell) Put() {
	b.outer.Lock()
	defer b.outer.Unlock()
	b.mu.Lock()
	b.n++
	b.mu.Unlock()
	b.cond.Signal()
}

// Lock in sort callback.

type BoardLockInSort struct {
	mu     sync.Mutex
	scores map[string]int
	names  []string
}

func (b *BoardLockInSort) score(n string) int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.scores[n]
}

func (b *BoardLockInSort) Sorted() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	sort.Slice(b.names, func(i, j int) bool { // want GRL0302
		return b.score(b.names[i]) < b.score(b.names[j])
	})
	return b.names[:len(b.names):len(b.names)]
}

// Lock in sort callback: the healthy twin.

type BoardLockInSortWell struct {
	mu     sync.Mutex
	scores map[string]int
	names  []string
}

func (b *BoardLockInSortWell) score(n string) int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.scores[n]
}

func (b *BoardLockInSortWell) Sorted() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	sort.Slice(b.names, func(i, j int) bool {
		return b.scores[b.names[i]] < b.scores[b.names[j]]
	})
	return b.names[:len(b.names):len(b.names)]
}

// Rlock through string.

type PeerRlockThroughString struct {
	mu   sync.RWMutex
	name string
	n    int
}

func (p *PeerRlockThroughString) String() string {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return p.name
}

func (p *PeerRlockThroughString) Rename(s string) {
	p.mu.Lock()
	p.name = s
	p.mu.Unlock()
}

func (p *PeerRlockThroughString) Describe() string {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return fmt.Sprintf("%v has %d", p, p.n) // want GRL0302
}

// Rlock through string: the healthy twin.

type PeerRlockThroughStringWell struct {
	mu   sync.RWMutex
	name string
	n    int
}

func (p *PeerRlockThroughStringWell) String() string {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return p.name
}

func (p *PeerRlockThroughStringWell) Rename(s string) {
	p.mu.Lock()
	p.name = s
	p.mu.Unlock()
}

func (p *PeerRlockThroughStringWell) Describe() string {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return fmt.Sprintf("%s has %d", p.name, p.n)
}

// Scan replicas.

type StoreScanReplicas struct {
	mu       sync.RWMutex
	replicas map[int]*ReplicaScanReplicas
	queue    *logQueueScanReplicas
	n        int
}

type ReplicaScanReplicas struct{ store *StoreScanReplicas }

type queueImplScanReplicas interface {
	shouldQueue(r *ReplicaScanReplicas) bool
}

type baseQueueScanReplicas struct {
	impl queueImplScanReplicas
	all  []*ReplicaScanReplicas
}

func newBaseQueueScanReplicas(i queueImplScanReplicas) *baseQueueScanReplicas {
	return &baseQueueScanReplicas{impl: i}
}

func (b *baseQueueScanReplicas) MaybeAdd(r *ReplicaScanReplicas) {
	if b.impl.shouldQueue(r) { // want GRL0106
		b.all = append(b.all, r)
	}
}

type logQueueScanReplicas struct{ *baseQueueScanReplicas }

func newLogQueueScanReplicas() *logQueueScanReplicas {
	q := &logQueueScanReplicas{newBaseQueueScanReplicas(nil)}
	q.impl = q
	return q
}

func (*logQueueScanReplicas) shouldQueue(r *ReplicaScanReplicas) bool {
	return truncatableScanReplicas(r) > 0
}

func truncatableScanReplicas(r *ReplicaScanReplicas) int {
	return r.store.Status()
}

func (s *StoreScanReplicas) Status() int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.n
}

func (s *StoreScanReplicas) Scan() {
	s.mu.RLock()
	for _, r := range s.replicas {
		s.queue.MaybeAdd(r) // want GRL0302
	}
	s.mu.RUnlock()
}

func (s *StoreScanReplicas) process() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.n++
}

func RunScanReplicas() {
	s := &StoreScanReplicas{replicas: map[int]*ReplicaScanReplicas{}, queue: newLogQueueScanReplicas()}
	s.replicas[1] = &ReplicaScanReplicas{store: s}
	go s.Scan()
	go s.process()
}
