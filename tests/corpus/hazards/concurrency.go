// Package hazards has one function or more for each row of tests/fixtures/coverage/hazards.tsv: the comment names the row,
// and its code is found between it and the next such comment.
package hazards

import (
	"context"
	"net/http"
	"os"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// hazard: race-captured-err
func capturedErr() error {
	var err error
	done := make(chan struct{})
	go func() {
		_, err = os.Open("a")
		close(done)
	}()
	_, err = os.Open("b")
	<-done
	return err
}

// hazard: race-named-return
func namedReturn() (size int, err error) {
	go func() {
		size = 42
	}()
	return size, nil
}

// hazard: race-slice-shared
func sliceShared(items []int) []int {
	var out []int
	var wg sync.WaitGroup
	for _, item := range items {
		wg.Add(1)
		go func() {
			defer wg.Done()
			out = append(out, item*2)
		}()
	}
	wg.Wait()
	return out
}

// hazard: race-slice-header-copy
func sliceHeaderCopy(items []int) {
	var mu sync.Mutex
	var results []int
	var wg sync.WaitGroup
	add := func(value int, seen []int) {
		defer wg.Done()
		mu.Lock()
		results = append(results, value+len(seen))
		mu.Unlock()
	}
	for _, item := range items {
		wg.Add(1)
		go add(item, results)
	}
	wg.Wait()
}

// hazard: race-map-shared
func mapShared(items []string) map[string]int {
	counts := map[string]int{}
	var wg sync.WaitGroup
	for _, item := range items {
		wg.Add(1)
		go func() {
			defer wg.Done()
			counts[item]++
		}()
	}
	wg.Wait()
	return counts
}

type counter struct{ hits int }

// hazard: race-handler-state
func (c *counter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c.hits++
	w.WriteHeader(http.StatusOK)
}

var limit = 10

// hazard: race-global-var
func reload(next int) {
	limit = next
}

type registry struct {
	mu    sync.Mutex
	names map[string]int
}

func newRegistry() *registry { return &registry{names: map[string]int{}} }

func (r *registry) Add(name string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.names[name]++
}

func (r *registry) Drop(name string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.names, name)
}

// hazard: race-partial-lock
func (r *registry) Get(name string) int {
	return r.names[name]
}

func serve(r *registry) {
	go r.Add("a")
	go r.Drop("b")
	println(r.Get("a"))
}

// hazard: mutex-copied
func total(r registry) int {
	return len(r.names)
}

// hazard: wg-copied
func work(wg sync.WaitGroup) {
	wg.Done()
}

// hazard: wg-add-inside
func addInside() {
	var wg sync.WaitGroup
	go func() {
		wg.Add(1)
		defer wg.Done()
		println("x")
	}()
	wg.Wait()
}

// hazard: wg-done-missing
func doneMissing(fail bool) {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		if fail {
			return
		}
		wg.Done()
	}()
	wg.Wait()
}

// hazard: wg-done-order
func doneOrder() int {
	var wg sync.WaitGroup
	result := 0
	wg.Add(1)
	go func() {
		defer func() { result = 2 }()
		defer wg.Done()
		result = 1
	}()
	wg.Wait()
	return result
}

type gauge struct{ n int64 }

func (g *gauge) up() { atomic.AddInt64(&g.n, 1) }

// hazard: atomic-mixed
func (g *gauge) isZero() bool { return g.n == 0 }

// hazard: test-fatal-goroutine
func TestInGoroutine(t *testing.T) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		t.Fatal("no")
	}()
	<-done
}

// hazard: test-setenv-parallel
func TestEnvironment(t *testing.T) {
	t.Parallel()
	os.Setenv("HOME", "/tmp")
}

func fetch() int { return 1 }

// hazard: goroutine-leak-send
func firstOf(ctx context.Context) int {
	ch := make(chan int)
	go func() { ch <- fetch() }()
	select {
	case value := <-ch:
		return value
	case <-ctx.Done():
		return 0
	}
}

// hazard: goroutine-no-stop
func poll() {
	go func() {
		for {
			fetch()
			time.Sleep(time.Second)
		}
	}()
}

// hazard: goroutine-panic-crash
func handleLater(w http.ResponseWriter, r *http.Request, handle func(*http.Request)) {
	go func() { handle(r) }()
	w.WriteHeader(http.StatusAccepted)
}

// hazard: chan-send-closed
func sendClosed() {
	ch := make(chan int, 4)
	go func() { ch <- 1 }()
	close(ch)
}

// hazard: chan-double-close
func doubleClose(fail bool) {
	ch := make(chan int)
	if fail {
		close(ch)
	}
	close(ch)
}

// hazard: chan-close-receiver
func closeReceiver() {
	ch := make(chan int)
	go func() {
		for i := range 10 {
			ch <- i
		}
	}()
	for v := range ch {
		if v > 3 {
			close(ch)
		}
	}
}

// hazard: chan-range-never-closed
func neverClosed() int {
	results := make(chan int)
	go func() {
		for i := range 3 {
			results <- i
		}
	}()
	sum := 0
	for v := range results {
		sum += v
	}
	return sum
}

// hazard: lock-not-released
func (r *registry) rename(from, to string) bool {
	r.mu.Lock()
	if _, ok := r.names[from]; !ok {
		return false
	}
	r.names[to] = r.names[from]
	r.mu.Unlock()
	return true
}

// hazard: lock-recursive
func (r *registry) addTwice(name string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.Add(name)
}

type account struct {
	mu      sync.Mutex
	balance int
}

type bank struct {
	mu    sync.Mutex
	first account
}

// hazard: lock-order
func (b *bank) credit() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.first.mu.Lock()
	defer b.first.mu.Unlock()
	b.first.balance++
}

func (b *bank) audit() {
	b.first.mu.Lock()
	defer b.first.mu.Unlock()
	b.mu.Lock()
	defer b.mu.Unlock()
}

// hazard: lock-guarded-escape
func (r *registry) each(visit func(string)) {
	r.mu.Lock()
	names := r.names
	r.mu.Unlock()
	for name := range names {
		visit(name)
	}
}

// hazard: lock-unlock-unheld
func (r *registry) clear() {
	r.mu.Lock()
	defer r.mu.Unlock()
	clear(r.names)
	r.mu.Unlock()
}

// hazard: lock-across-blocking
func (r *registry) refresh(updates chan string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.names[<-updates]++
}

// hazard: ctx-cancel-lost
func lostCancel() context.Context {
	ctx, _ := context.WithTimeout(context.Background(), time.Second)
	return ctx
}

// hazard: ctx-not-propagated
func notPropagated(ctx context.Context) (*http.Request, error) {
	return http.NewRequest("GET", "http://a.example", nil)
}

// hazard: ctx-value-key
func basicKey(ctx context.Context) context.Context {
	return context.WithValue(ctx, "user", 1)
}

// hazard: time-after-loop
func ticks(stop chan struct{}) {
	for {
		select {
		case <-stop:
			return
		case <-time.After(time.Second):
			fetch()
		}
	}
}
