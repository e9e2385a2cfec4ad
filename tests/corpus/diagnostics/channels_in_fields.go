// level: all
// Channels, contexts and groups that goroutines of structs wait for: who leaves, who closes, who comes too late. Each stands beside a healthy twin.

//go:build go1.22

package p

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"
)

// Ctx receiver leaves.

type resultCtxReceiverLeaves struct {
	v   int
	err error
}

func computeCtxReceiverLeaves(n int) (int, error) { return n * 2, nil }

type ClientCtxReceiverLeaves struct{ n int }

func (c *ClientCtxReceiverLeaves) Ask(ctx context.Context) (int, error) {
	out := make(chan resultCtxReceiverLeaves)
	go func() {
		v, err := computeCtxReceiverLeaves(c.n)
		out <- resultCtxReceiverLeaves{v, err} // want GRL0307
	}()
	select {
	case r := <-out:
		return r.v, r.err
	case <-ctx.Done():
		return 0, ctx.Err()
	}
}

// Ctx receiver leaves: the healthy twin.

type resultCtxReceiverLeavesWell struct {
	v   int
	err error
}

func computeCtxReceiverLeavesWell(n int) (int, error) { return n * 2, nil }

type ClientCtxReceiverLeavesWell struct{ n int }

func (c *ClientCtxReceiverLeavesWell) Ask(ctx context.Context) (int, error) {
	out := make(chan resultCtxReceiverLeavesWell, 1)
	go func() {
		v, err := computeCtxReceiverLeavesWell(c.n)
		out <- resultCtxReceiverLeavesWell{v, err}
	}()
	select {
	case r := <-out:
		return r.v, r.err
	case <-ctx.Done():
		return 0, ctx.Err()
	}
}

// Two selects send each.

type storeTwoSelectsSend struct {
	events    chan int
	callbacks chan func()
	done      chan struct{}
}

func newStoreTwoSelectsSend() *storeTwoSelectsSend {
	s := &storeTwoSelectsSend{events: make(chan int), callbacks: make(chan func()), done: make(chan struct{})}
	go s.process()
	go s.raft()
	return s
}

func (s *storeTwoSelectsSend) process() {
	for {
		select {
		case n := <-s.events:
			_ = n
		case <-s.done:
			return
		default:
			s.callbacks <- func() {} // want GRL0307
		}
	}
}

func (s *storeTwoSelectsSend) raft() {
	for {
		select {
		case f := <-s.callbacks:
			f()
		case <-s.done:
			return
		default:
			s.events <- 1 // want GRL0307
		}
	}
}

func (s *storeTwoSelectsSend) Stop() { close(s.done) }

// Two selects send each: the healthy twin.

type storeTwoSelectsSendWell struct {
	events    chan int
	callbacks chan func()
	done      chan struct{}
}

func newStoreTwoSelectsSendWell() *storeTwoSelectsSendWell {
	s := &storeTwoSelectsSendWell{events: make(chan int), callbacks: make(chan func()), done: make(chan struct{})}
	go s.process()
	go s.raft()
	return s
}

func (s *storeTwoSelectsSendWell) process() {
	for {
		select {
		case n := <-s.events:
			_ = n
		case <-s.done:
			return
		default:
			select {
			case s.callbacks <- func() {}:
			case <-s.done:
				return
			}
		}
	}
}

func (s *storeTwoSelectsSendWell) raft() {
	for {
		select {
		case f := <-s.callbacks:
			f()
		case <-s.done:
			return
		default:
			select {
			case s.events <- 1:
			case f := <-s.callbacks:
				f()
			case <-s.done:
				return
			}
		}
	}
}

func (s *storeTwoSelectsSendWell) Stop() { close(s.done) }

// Buffered send before start.

type CompactorBufferedSendBefore struct {
	ch chan struct{}
}

func NewCompactorBufferedSendBefore() *CompactorBufferedSendBefore {
	return &CompactorBufferedSendBefore{ch: make(chan struct{}, 1)}
}

func (c *CompactorBufferedSendBefore) Trigger() {
	c.ch <- struct{}{}
}

func (c *CompactorBufferedSendBefore) Start() {
	c.Trigger()
	c.Trigger()
	go func() {
		for range c.ch { // want GRL0307
		}
	}()
}

// Buffered send before start: the healthy twin.

type CompactorBufferedSendBeforeWell struct {
	ch chan struct{}
}

func NewCompactorBufferedSendBeforeWell() *CompactorBufferedSendBeforeWell {
	return &CompactorBufferedSendBeforeWell{ch: make(chan struct{}, 1)}
}

func (c *CompactorBufferedSendBeforeWell) Trigger() {
	select {
	case c.ch <- struct{}{}:
	default:
	}
}

func (c *CompactorBufferedSendBeforeWell) Start() {
	c.Trigger()
	c.Trigger()
	go func() {
		for range c.ch { // want GRL0307
		}
	}()
}

// Poller.

type waitFuncPoller func(done <-chan struct{}) <-chan struct{}

func pollerPoller(interval, timeout time.Duration) waitFuncPoller {
	return func(done <-chan struct{}) <-chan struct{} {
		ch := make(chan struct{})
		go func() {
			defer close(ch)
			tick := time.NewTicker(interval)
			defer tick.Stop()
			after := time.After(timeout)
			for {
				select {
				case <-tick.C:
					ch <- struct{}{} // want GRL0307
				case <-after:
					return
				case <-done:
					return
				}
			}
		}()
		return ch
	}
}

func waitForPoller(wait waitFuncPoller, cond func() (bool, error)) error {
	done := make(chan struct{})
	defer close(done)
	c := wait(done)
	for range c {
		ok, err := cond()
		if err != nil {
			return err
		}
		if ok {
			return nil
		}
	}
	return nil
}

func PollPoller(cond func() (bool, error)) error {
	return waitForPoller(pollerPoller(time.Second, time.Minute), cond)
}

// Poller: the healthy twin.

type waitFuncPollerWell func(done <-chan struct{}) <-chan struct{}

func pollerPollerWell(interval, timeout time.Duration) waitFuncPollerWell {
	return func(done <-chan struct{}) <-chan struct{} {
		ch := make(chan struct{})
		go func() {
			defer close(ch)
			tick := time.NewTicker(interval)
			defer tick.Stop()
			after := time.After(timeout)
			for {
				select {
				case <-tick.C:
					select {
					case ch <- struct{}{}:
					case <-done:
						return
					}
				case <-after:
					return
				case <-done:
					return
				}
			}
		}()
		return ch
	}
}

func waitForPollerWell(wait waitFuncPollerWell, cond func() (bool, error)) error {
	done := make(chan struct{})
	defer close(done)
	c := wait(done)
	for range c {
		ok, err := cond()
		if err != nil {
			return err
		}
		if ok {
			return nil
		}
	}
	return nil
}

func PollPollerWell(cond func() (bool, error)) error {
	return waitForPollerWell(pollerPollerWell(time.Second, time.Minute), cond)
}

// Missed signal.

type GateMissedSignal struct {
	mu   sync.Mutex
	cond *sync.Cond
	open bool
}

func NewGateMissedSignal() *GateMissedSignal {
	g := &GateMissedSignal{}
	g.cond = sync.NewCond(&g.mu)
	return g
}

func (g *GateMissedSignal) Wait() {
	g.mu.Lock()
	defer g.mu.Unlock()
	for !g.open {
		g.cond.Wait() // want GRL0310
	}
}

func (g *GateMissedSignal) Open() {
	g.mu.Lock()
	g.open = true // want GRL0310
	g.mu.Unlock()
}

// Missed signal: the healthy twin.

type GateMissedSignalWell struct {
	mu   sync.Mutex
	cond *sync.Cond
	open bool
}

func NewGateMissedSignalWell() *GateMissedSignalWell {
	g := &GateMissedSignalWell{}
	g.cond = sync.NewCond(&g.mu)
	return g
}

func (g *GateMissedSignalWell) Wait() {
	g.mu.Lock()
	defer g.mu.Unlock()
	for !g.open {
		g.cond.Wait()
	}
}

func (g *GateMissedSignalWell) Open() {
	g.mu.Lock()
	g.open = true
	g.cond.Broadcast()
	g.mu.Unlock()
}

// Wg missing done.

type JobWgMissingDone struct{ err error }

func (j *JobWgMissingDone) run() error { return j.err }

type BatchWgMissingDone struct {
	wg   sync.WaitGroup
	jobs []*JobWgMissingDone
}

func (b *BatchWgMissingDone) one(j *JobWgMissingDone) {
	if err := j.run(); err != nil {
		return
	}
	b.wg.Done() // want GRL0310
}

func (b *BatchWgMissingDone) Run() {
	for _, j := range b.jobs {
		b.wg.Add(1)
		go b.one(j)
	}
	b.wg.Wait()
}

// Wg missing done: the healthy twin.

type JobWgMissingDoneWell struct{ err error }

func (j *JobWgMissingDoneWell) run() error { return j.err }

type BatchWgMissingDoneWell struct {
	wg   sync.WaitGroup
	jobs []*JobWgMissingDoneWell
}

func (b *BatchWgMissingDoneWell) one(j *JobWgMissingDoneWell) {
	defer b.wg.Done()
	if err := j.run(); err != nil {
		return
	}
}

func (b *BatchWgMissingDoneWell) Run() {
	for _, j := range b.jobs {
		b.wg.Add(1)
		go b.one(j)
	}
	b.wg.Wait()
}

// Done chan timeout.

type runnerDoneChanTimeout struct {
	finished chan error
}

func (r *runnerDoneChanTimeout) exec(f func() error) {
	r.finished <- f() // want GRL0307
}

func RunDoneChanTimeout(f func() error) error {
	r := &runnerDoneChanTimeout{finished: make(chan error)}
	go r.exec(f)
	select {
	case err := <-r.finished:
		return err
	case <-time.After(time.Second):
		return errors.New("timeout")
	}
}

// Done chan timeout: the healthy twin.

type runnerDoneChanTimeoutWell struct {
	finished chan error
}

func (r *runnerDoneChanTimeoutWell) exec(f func() error) {
	r.finished <- f()
}

func RunDoneChanTimeoutWell(f func() error) error {
	r := &runnerDoneChanTimeoutWell{finished: make(chan error, 1)}
	go r.exec(f)
	select {
	case err := <-r.finished:
		return err
	case <-time.After(time.Second):
		return errors.New("timeout")
	}
}

// Range not closed on error.

type feedRangeNotClosed struct {
	items chan int
}

func (f *feedRangeNotClosed) fill(n int) error {
	for i := range n {
		if i > 100 {
			return errors.New("too many")
		}
		f.items <- i
	}
	close(f.items)
	return nil
}

func SumRangeNotClosed(n int) int {
	f := &feedRangeNotClosed{items: make(chan int)}
	go f.fill(n) // want GRL0003
	s := 0
	for v := range f.items { // want GRL0307
		s += v
	}
	return s
}

// Range not closed on error: the healthy twin.

type feedRangeNotClosedWell struct {
	items chan int
}

func (f *feedRangeNotClosedWell) fill(n int) error {
	defer close(f.items)
	for i := range n {
		if i > 100 {
			return errors.New("too many")
		}
		f.items <- i
	}
	return nil
}

func SumRangeNotClosedWell(n int) int {
	f := &feedRangeNotClosedWell{items: make(chan int)}
	go f.fill(n) // want GRL0003
	s := 0
	for v := range f.items {
		s += v
	}
	return s
}

// Ticker no stop.

type MeterTickerNoStop struct {
	n    atomic.Int64
	rate atomic.Int64
}

func NewMeterTickerNoStop() *MeterTickerNoStop {
	m := &MeterTickerNoStop{}
	go m.tick()
	return m
}

func (m *MeterTickerNoStop) tick() {
	t := time.NewTicker(time.Second)
	for { // want GRL0308
		select {
		case <-t.C:
			m.rate.Store(m.n.Swap(0))
		}
	}
}

// Ticker no stop: the healthy twin.

type MeterTickerNoStopWell struct {
	n    atomic.Int64
	rate atomic.Int64
	stop chan struct{}
}

func NewMeterTickerNoStopWell() *MeterTickerNoStopWell {
	m := &MeterTickerNoStopWell{}
	m.stop = make(chan struct{})
	go m.tick()
	return m
}

func (m *MeterTickerNoStopWell) tick() {
	t := time.NewTicker(time.Second)
	for {
		select {
		case <-t.C:
			m.rate.Store(m.n.Swap(0))
		case <-m.stop:
			t.Stop()
			return
		}
	}
}

func (m *MeterTickerNoStopWell) Stop() { close(m.stop) }

// Quit send after exit.

type workerQuitSendAfter struct {
	jobs chan func() error
	quit chan struct{}
}

func startQuitSendAfter() *workerQuitSendAfter {
	w := &workerQuitSendAfter{jobs: make(chan func() error), quit: make(chan struct{})}
	go w.loop()
	return w
}

func (w *workerQuitSendAfter) loop() {
	for {
		select {
		case f := <-w.jobs: // want GRL0307
			if err := f(); err != nil {
				return
			}
		case <-w.quit:
			return
		}
	}
}

func (w *workerQuitSendAfter) Stop() {
	w.quit <- struct{}{} // want GRL0307
}

// Quit send after exit: the healthy twin.

type workerQuitSendAfterWell struct {
	jobs chan func() error
	quit chan struct{}
}

func startQuitSendAfterWell() *workerQuitSendAfterWell {
	w := &workerQuitSendAfterWell{jobs: make(chan func() error), quit: make(chan struct{})}
	go w.loop()
	return w
}

func (w *workerQuitSendAfterWell) loop() {
	for {
		select {
		case f := <-w.jobs: // want GRL0307
			if err := f(); err != nil {
				continue
			}
		case <-w.quit:
			return
		}
	}
}

func (w *workerQuitSendAfterWell) Stop() {
	w.quit <- struct{}{}
}

// Stop waits while loop sends.

type pumpStopWaitsWhile struct {
	wg   sync.WaitGroup
	out  chan int
	done chan struct{}
}

func (p *pumpStopWaitsWhile) run() {
	defer p.wg.Done()
	for i := 0; ; i++ {
		select {
		case <-p.done:
			return
		default:
		}
		p.out <- i
	}
}

func CollectStopWaitsWhile(n int) []int {
	p := &pumpStopWaitsWhile{out: make(chan int), done: make(chan struct{})}
	p.wg.Add(1)
	go p.run()
	var all []int
	for len(all) < n {
		all = append(all, <-p.out)
	}
	close(p.done)
	p.wg.Wait() // want GRL0310
	return all
}

// Stop waits while loop sends: the healthy twin.

type pumpStopWaitsWhileWell struct {
	wg   sync.WaitGroup
	out  chan int
	done chan struct{}
}

func (p *pumpStopWaitsWhileWell) run() {
	defer p.wg.Done()
	for i := 0; ; i++ {
		select {
		case <-p.done:
			return
		default:
		}
		select {
		case p.out <- i:
		case <-p.done:
			return
		}
	}
}

func CollectStopWaitsWhileWell(n int) []int {
	p := &pumpStopWaitsWhileWell{out: make(chan int), done: make(chan struct{})}
	p.wg.Add(1)
	go p.run()
	var all []int
	for len(all) < n {
		all = append(all, <-p.out)
	}
	close(p.done)
	p.wg.Wait()
	return all
}

// Ctx worker errc.

type jobCtxWorkerErrc struct{ n int }

type WorkerCtxWorkerErrc struct {
	jobs chan jobCtxWorkerErrc
	errc chan error
}

func (w *WorkerCtxWorkerErrc) run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case j := <-w.jobs:
			if j.n < 0 {
				w.errc <- context.Canceled // want GRL0307
			}
		}
	}
}

func ProcessCtxWorkerErrc(ctx context.Context, js []jobCtxWorkerErrc) error {
	w := &WorkerCtxWorkerErrc{jobs: make(chan jobCtxWorkerErrc), errc: make(chan error)}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	go w.run(ctx)
	for _, j := range js {
		select {
		case w.jobs <- j:
		case err := <-w.errc:
			return err
		}
	}
	return nil
}

// Ctx worker errc: the healthy twin.

type jobCtxWorkerErrcWell struct{ n int }

type WorkerCtxWorkerErrcWell struct {
	jobs chan jobCtxWorkerErrcWell
	errc chan error
}

func (w *WorkerCtxWorkerErrcWell) run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case j := <-w.jobs:
			if j.n < 0 {
				w.errc <- context.Canceled
			}
		}
	}
}

func ProcessCtxWorkerErrcWell(ctx context.Context, js []jobCtxWorkerErrcWell) error {
	w := &WorkerCtxWorkerErrcWell{jobs: make(chan jobCtxWorkerErrcWell), errc: make(chan error, len(js))}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	go w.run(ctx)
	for _, j := range js {
		select {
		case w.jobs <- j:
		case err := <-w.errc:
			return err
		}
	}
	return nil
}

// First wins.

func queryFirstWins(r string) (string, error) { return r, nil }

type BalancerFirstWins struct{ replicas []string }

func (b *BalancerFirstWins) Query() string {
	ch := make(chan string)
	for _, r := range b.replicas {
		go func(r string) {
			v, err := queryFirstWins(r)
			if err == nil {
				ch <- v // want GRL0307
			}
		}(r)
	}
	return <-ch
}

// First wins: the healthy twin.

func queryFirstWinsWell(r string) (string, error) { return r, nil }

type BalancerFirstWinsWell struct{ replicas []string }

func (b *BalancerFirstWinsWell) Query() string {
	ch := make(chan string, len(b.replicas))
	for _, r := range b.replicas {
		go func(r string) {
			v, err := queryFirstWinsWell(r)
			if err == nil {
				ch <- v
			}
		}(r)
	}
	return <-ch
}

// Waitgroup then collect.

type SharderWaitgroupThenCollect struct{ shards []int }

func (s *SharderWaitgroupThenCollect) load(n int, out chan<- int, wg *sync.WaitGroup) {
	defer wg.Done()
	out <- n * n // want GRL0307
}

func (s *SharderWaitgroupThenCollect) Sum() int {
	var wg sync.WaitGroup
	out := make(chan int)
	for _, n := range s.shards {
		wg.Add(1)
		go s.load(n, out, &wg)
	}
	wg.Wait() // want GRL0310
	close(out)
	t := 0
	for v := range out {
		t += v
	}
	return t
}

// Waitgroup then collect: the healthy twin.

type SharderWaitgroupThenCollectWell struct{ shards []int }

func (s *SharderWaitgroupThenCollectWell) load(n int, out chan<- int, wg *sync.WaitGroup) {
	defer wg.Done()
	out <- n * n
}

func (s *SharderWaitgroupThenCollectWell) Sum() int {
	var wg sync.WaitGroup
	out := make(chan int, len(s.shards))
	for _, n := range s.shards {
		wg.Add(1)
		go s.load(n, out, &wg)
	}
	wg.Wait()
	close(out)
	t := 0
	for v := range out {
		t += v
	}
	return t
}

// Leak on error return.

type LoaderLeakOnError struct{ parts []string }

func (l *LoaderLeakOnError) check() error { return errors.New("x") }

func (l *LoaderLeakOnError) Load() ([]string, error) {
	out := make(chan string)
	go func() {
		for _, p := range l.parts {
			out <- p // want GRL0307
		}
		close(out)
	}()
	if err := l.check(); err != nil {
		return nil, err
	}
	var all []string
	for p := range out {
		all = append(all, p)
	}
	return all, nil
}

// Leak on error return: the healthy twin.

type LoaderLeakOnErrorWell struct{ parts []string }

func (l *LoaderLeakOnErrorWell) check() error { return errors.New("x") }

func (l *LoaderLeakOnErrorWell) Load() ([]string, error) {
	out := make(chan string)
	if err := l.check(); err != nil {
		return nil, err
	}
	go func() {
		for _, p := range l.parts {
			out <- p
		}
		close(out)
	}()
	var all []string
	for p := range out {
		all = append(all, p)
	}
	return all, nil
}

// Errgroup like wait in goroutine.

type PipelineErrgroupLikeWait struct {
	wg  sync.WaitGroup
	out chan int
}

func (p *PipelineErrgroupLikeWait) stage(n int) {
	defer p.wg.Done()
	for i := range n {
		p.out <- i
	}
}

func RunErrgroupLikeWait(n int) int {
	p := &PipelineErrgroupLikeWait{out: make(chan int)}
	p.wg.Add(2)
	go p.stage(n)
	go p.stage(n)
	p.wg.Wait() // want GRL0310
	close(p.out)
	s := 0
	for v := range p.out {
		s += v
	}
	return s
}

// Errgroup like wait in goroutine: the healthy twin.

type PipelineErrgroupLikeWaitWell struct {
	wg  sync.WaitGroup
	out chan int
}

func (p *PipelineErrgroupLikeWaitWell) stage(n int) {
	defer p.wg.Done()
	for i := range n {
		p.out <- i
	}
}

func RunErrgroupLikeWaitWell(n int) int {
	p := &PipelineErrgroupLikeWaitWell{out: make(chan int)}
	p.wg.Add(2)
	go p.stage(n)
	go p.stage(n)
	go func() {
		p.wg.Wait()
		close(p.out)
	}()
	s := 0
	for v := range p.out {
		s += v
	}
	return s
}

// Recv results return early.

type partRecvResultsReturn struct {
	n   int
	err error
}

type MergerRecvResultsReturn struct{ in []int }

func (m *MergerRecvResultsReturn) one(n int, out chan partRecvResultsReturn) {
	if n < 0 {
		out <- partRecvResultsReturn{err: errors.New("neg")} // want GRL0307
		return
	}
	out <- partRecvResultsReturn{n: n}
}

func (m *MergerRecvResultsReturn) Merge() (int, error) {
	out := make(chan partRecvResultsReturn)
	for _, n := range m.in {
		go m.one(n, out)
	}
	s := 0
	for range m.in {
		p := <-out
		if p.err != nil {
			return 0, p.err
		}
		s += p.n
	}
	return s, nil
}

// Recv results return early: the healthy twin.

type partRecvResultsReturnWell struct {
	n   int
	err error
}

type MergerRecvResultsReturnWell struct{ in []int }

func (m *MergerRecvResultsReturnWell) one(n int, out chan partRecvResultsReturnWell) {
	if n < 0 {
		out <- partRecvResultsReturnWell{err: errors.New("neg")}
		return
	}
	out <- partRecvResultsReturnWell{n: n}
}

func (m *MergerRecvResultsReturnWell) Merge() (int, error) {
	out := make(chan partRecvResultsReturnWell, len(m.in))
	for _, n := range m.in {
		go m.one(n, out)
	}
	s := 0
	for range m.in {
		p := <-out
		if p.err != nil {
			return 0, p.err
		}
		s += p.n
	}
	return s, nil
}

// Iface stream.

type StreamIfaceStream interface {
	Recv() (string, error)
}

type streamIfaceStream struct {
	ctx  context.Context
	msgs chan string
}

func (s *streamIfaceStream) Recv() (string, error) {
	select {
	case m := <-s.msgs:
		return m, nil
	case <-s.ctx.Done():
		return "", s.ctx.Err()
	}
}

func (s *streamIfaceStream) feed(all []string) {
	for _, m := range all {
		s.msgs <- m // want GRL0307
	}
}

func OpenIfaceStream(ctx context.Context, all []string) StreamIfaceStream {
	s := &streamIfaceStream{ctx: ctx, msgs: make(chan string)}
	go s.feed(all)
	return s
}

// Iface stream: the healthy twin.

type StreamIfaceStreamWell interface {
	Recv() (string, error)
}

type streamIfaceStreamWell struct {
	ctx  context.Context
	msgs chan string
}

func (s *streamIfaceStreamWell) Recv() (string, error) {
	select {
	case m := <-s.msgs:
		return m, nil
	case <-s.ctx.Done():
		return "", s.ctx.Err()
	}
}

func (s *streamIfaceStreamWell) feed(all []string) {
	for _, m := range all {
		select {
		case s.msgs <- m:
		case <-s.ctx.Done():
			return
		}
	}
}

func OpenIfaceStreamWell(ctx context.Context, all []string) StreamIfaceStreamWell {
	s := &streamIfaceStreamWell{ctx: ctx, msgs: make(chan string)}
	go s.feed(all)
	return s
}

// Cancel before loop end.

type SyncerCancelBeforeLoop struct {
	wg sync.WaitGroup
	ch chan int
}

func (s *SyncerCancelBeforeLoop) produce(ctx context.Context) {
	defer s.wg.Done()
	for i := 0; ctx.Err() == nil; i++ {
		s.ch <- i // want GRL0307
	}
}

func (s *SyncerCancelBeforeLoop) consume(ctx context.Context) {
	defer s.wg.Done()
	for {
		select {
		case <-ctx.Done():
			return
		case <-s.ch:
		}
	}
}

func RunCancelBeforeLoop(ctx context.Context) {
	s := &SyncerCancelBeforeLoop{ch: make(chan int)}
	s.wg.Add(2)
	go s.produce(ctx)
	go s.consume(ctx)
	s.wg.Wait()
}

// Cancel before loop end: the healthy twin.

type SyncerCancelBeforeLoopWell struct {
	wg sync.WaitGroup
	ch chan int
}

func (s *SyncerCancelBeforeLoopWell) produce(ctx context.Context) {
	defer s.wg.Done()
	for i := 0; ctx.Err() == nil; i++ {
		select {
		case s.ch <- i:
		case <-ctx.Done():
			return
		}
	}
}

func (s *SyncerCancelBeforeLoopWell) consume(ctx context.Context) {
	defer s.wg.Done()
	for {
		select {
		case <-ctx.Done():
			return
		case <-s.ch:
		}
	}
}

func RunCancelBeforeLoopWell(ctx context.Context) {
	s := &SyncerCancelBeforeLoopWell{ch: make(chan int)}
	s.wg.Add(2)
	go s.produce(ctx)
	go s.consume(ctx)
	s.wg.Wait()
}

// Start trigger.

type stopperStartTrigger struct{ c chan struct{} }

func (s *stopperStartTrigger) run(f func()) { go f() }

type compactorStartTrigger struct {
	ch chan struct{}
}

func (c *compactorStartTrigger) Start(s *stopperStartTrigger) {
	c.ch <- struct{}{} // want GRL0307
	s.run(func() {
		for {
			select {
			case <-s.c:
				return
			case <-c.ch:
			}
		}
	})
}

func workStartTrigger() {
	s := &stopperStartTrigger{c: make(chan struct{})}
	defer close(s.c)
	c := &compactorStartTrigger{ch: make(chan struct{}, 1)}
	c.ch <- struct{}{}
	c.Start(s)
}

// Start trigger: the healthy twin.

type stopperStartTriggerWell struct{ c chan struct{} }

func (s *stopperStartTriggerWell) run(f func()) { go f() }

type compactorStartTriggerWell struct {
	ch chan struct{}
}

func (c *compactorStartTriggerWell) Start(s *stopperStartTriggerWell) {
	select {
	case c.ch <- struct{}{}:
	default:
	}
	s.run(func() {
		for {
			select {
			case <-s.c:
				return
			case <-c.ch:
			}
		}
	})
}

func workStartTriggerWell() {
	s := &stopperStartTriggerWell{c: make(chan struct{})}
	defer close(s.c)
	c := &compactorStartTriggerWell{ch: make(chan struct{}, 1)}
	c.ch <- struct{}{}
	c.Start(s)
}

// Poll params.

type ConditionFuncPollParams func() (bool, error)

type WaitFuncPollParams func(done <-chan struct{}) <-chan struct{}

func WaitForPollParams(wait WaitFuncPollParams, fn ConditionFuncPollParams, done <-chan struct{}) error {
	stop := make(chan struct{})
	defer close(stop)
	c := wait(stop)
	for {
		select {
		case _, open := <-c:
			ok, err := fn()
			if err != nil {
				return err
			}
			if ok {
				return nil
			}
			if !open {
				return nil
			}
		case <-done:
			return nil
		}
	}
}

func pollerPollParams(interval, timeout time.Duration) WaitFuncPollParams {
	return WaitFuncPollParams(func(done <-chan struct{}) <-chan struct{} {
		ch := make(chan struct{})
		go func() {
			defer close(ch)
			tick := time.NewTicker(interval)
			defer tick.Stop()
			var after <-chan time.Time
			if timeout != 0 {
				timer := time.NewTimer(timeout)
				after = timer.C
				defer timer.Stop()
			}
			for {
				select {
				case <-tick.C:
					ch <- struct{}{} // want GRL0307
				case <-after:
					return
				case <-done:
					return
				}
			}
		}()
		return ch
	})
}

func RunPollParams(fn ConditionFuncPollParams) {
	done := make(chan struct{})
	defer close(done)
	WaitForPollParams(pollerPollParams(time.Millisecond, 80*time.Millisecond), fn, done) // want GRL0003
}

// Poll params: the healthy twin.

type ConditionFuncPollParamsWell func() (bool, error)

type WaitFuncPollParamsWell func(done <-chan struct{}) <-chan struct{}

func WaitForPollParamsWell(wait WaitFuncPollParamsWell, fn ConditionFuncPollParamsWell, done <-chan struct{}) error {
	stop := make(chan struct{})
	defer close(stop)
	c := wait(stop)
	for {
		select {
		case _, open := <-c:
			ok, err := fn()
			if err != nil {
				return err
			}
			if ok {
				return nil
			}
			if !open {
				return nil
			}
		case <-done:
			return nil
		}
	}
}

func pollerPollParamsWell(interval, timeout time.Duration) WaitFuncPollParamsWell {
	return WaitFuncPollParamsWell(func(done <-chan struct{}) <-chan struct{} {
		ch := make(chan struct{})
		go func() {
			defer close(ch)
			tick := time.NewTicker(interval)
			defer tick.Stop()
			var after <-chan time.Time
			if timeout != 0 {
				timer := time.NewTimer(timeout)
				after = timer.C
				defer timer.Stop()
			}
			for {
				select {
				case <-tick.C:
					select {
					case ch <- struct{}{}:
					default:
					}
				case <-after:
					return
				case <-done:
					return
				}
			}
		}()
		return ch
	})
}

func RunPollParamsWell(fn ConditionFuncPollParamsWell) {
	done := make(chan struct{})
	defer close(done)
	WaitForPollParamsWell(pollerPollParamsWell(time.Millisecond, 80*time.Millisecond), fn, done) // want GRL0003
}

// Send closed on stop.

type QueueSendClosedOn struct {
	ch   chan int
	done chan struct{}
}

func NewQueueSendClosedOn() *QueueSendClosedOn {
	q := &QueueSendClosedOn{ch: make(chan int), done: make(chan struct{})}
	go q.produce()
	return q
}

func (q *QueueSendClosedOn) produce() {
	for i := 0; ; i++ {
		select {
		case q.ch <- i: // want GRL0309
		case <-q.done:
			return
		}
	}
}

func (q *QueueSendClosedOn) Stop() {
	close(q.done)
	close(q.ch)
}

// Send closed on stop: the healthy twin.

type QueueSendClosedOnWell struct {
	ch   chan int
	done chan struct{}
}

func NewQueueSendClosedOnWell() *QueueSendClosedOnWell {
	q := &QueueSendClosedOnWell{ch: make(chan int), done: make(chan struct{})}
	go q.produce()
	return q
}

func (q *QueueSendClosedOnWell) produce() {
	for i := 0; ; i++ {
		select {
		case q.ch <- i:
		case <-q.done:
			close(q.ch)
			return
		}
	}
}

func (q *QueueSendClosedOnWell) Stop() {
	close(q.done)
}

// Double close stop.

type AgentDoubleCloseStop struct {
	quit chan struct{}
	once sync.Once
	errc chan error
}

func NewAgentDoubleCloseStop() *AgentDoubleCloseStop {
	a := &AgentDoubleCloseStop{quit: make(chan struct{}), errc: make(chan error)}
	go a.loop()
	return a
}

func (a *AgentDoubleCloseStop) loop() {
	for {
		select {
		case err := <-a.errc: // want GRL0307
			if err != nil {
				a.Stop()
			}
		case <-a.quit:
			return
		}
	}
}

func (a *AgentDoubleCloseStop) Stop() {
	close(a.quit) // want GRL0309
}

func ServeDoubleCloseStop(f func(*AgentDoubleCloseStop)) {
	a := NewAgentDoubleCloseStop()
	defer a.Stop()
	f(a)
}

// Double close stop: the healthy twin.

type AgentDoubleCloseStopWell struct {
	quit chan struct{}
	once sync.Once
	errc chan error
}

func NewAgentDoubleCloseStopWell() *AgentDoubleCloseStopWell {
	a := &AgentDoubleCloseStopWell{quit: make(chan struct{}), errc: make(chan error)}
	go a.loop()
	return a
}

func (a *AgentDoubleCloseStopWell) loop() {
	for {
		select {
		case err := <-a.errc: // want GRL0307
			if err != nil {
				a.Stop()
			}
		case <-a.quit:
			return
		}
	}
}

func (a *AgentDoubleCloseStopWell) Stop() {
	a.once.Do(func() { close(a.quit) })
}

func ServeDoubleCloseStopWell(f func(*AgentDoubleCloseStopWell)) {
	a := NewAgentDoubleCloseStopWell()
	defer a.Stop()
	f(a)
}

// Add inside.

type BusAddInside struct {
	wg   sync.WaitGroup
	subs []func(int)
}

func (b *BusAddInside) deliver(f func(int), v int) {
	b.wg.Add(1)
	defer b.wg.Done()
	f(v)
}

func (b *BusAddInside) Publish(v int) {
	for _, f := range b.subs {
		go b.deliver(f, v) // want GRL0203
	}
	b.wg.Wait()
}

// Add inside: the healthy twin.

type BusAddInsideWell struct {
	wg   sync.WaitGroup
	subs []func(int)
}

func (b *BusAddInsideWell) deliver(f func(int), v int) {
	defer b.wg.Done()
	f(v)
}

func (b *BusAddInsideWell) Publish(v int) {
	for _, f := range b.subs {
		b.wg.Add(1)
		go b.deliver(f, v)
	}
	b.wg.Wait()
}

// Wg reuse.

type GroupWgReuse struct {
	wg   sync.WaitGroup
	mu   sync.Mutex
	stop bool
}

func (g *GroupWgReuse) Go(f func()) bool {
	g.wg.Add(1)
	go func() { // want GRL0535
		defer g.wg.Done()
		f()
	}()
	return true
}

func (g *GroupWgReuse) Stop() {
	g.mu.Lock()
	g.stop = true
	g.mu.Unlock()
	g.wg.Wait()
}

func (g *GroupWgReuse) Spawn(f func()) {
	go g.Go(f) // want GRL0203
}

// Wg reuse: the healthy twin.

type GroupWgReuseWell struct {
	wg   sync.WaitGroup
	mu   sync.Mutex
	stop bool
}

func (g *GroupWgReuseWell) Go(f func()) bool {
	g.mu.Lock()
	if g.stop {
		g.mu.Unlock()
		return false
	}
	g.wg.Add(1)
	g.mu.Unlock()
	go func() { // want GRL0535
		defer g.wg.Done()
		f()
	}()
	return true
}

func (g *GroupWgReuseWell) Stop() {
	g.mu.Lock()
	g.stop = true
	g.mu.Unlock()
	g.wg.Wait()
}

func (g *GroupWgReuseWell) Spawn(f func()) {
	go g.Go(f)
}

// Who says that it is over waits for those who end only once the sender has closed their channels.

func recoverAll(records []int, workers int) error {
	var wg sync.WaitGroup
	problems := make(chan error)
	inputs := make([]chan int, 0, workers)
	wg.Add(workers)
	for i := range workers {
		inputs = append(inputs, make(chan int))
		go func(input <-chan int) {
			defer wg.Done()
			drain(input)
		}(inputs[i])
	}
	go func() {
		for _, record := range records {
			if record < 0 {
				problems <- context.Canceled
				continue
			}
			inputs[record%workers] <- record
		}
		for _, input := range inputs {
			close(input)
		}
	}()
	finished := make(chan struct{})
	go func() {
		wg.Wait()
		finished <- struct{}{}
	}()
	var first error
	for {
		select {
		case <-finished:
			return first
		case first = <-problems:
		}
	}
}

func drain(input <-chan int) {
	for record := range input {
		println(record)
	}
}
