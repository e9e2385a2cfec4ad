// Package sharing holds variables that goroutines share, with and without a lock.
package sharing

import (
	"net/http"
	"sync"
	"sync/atomic"
)

func twoWriters(web, mobile []string) map[string]int {
	counts := make(map[string]int)
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		for _, page := range web {
			counts[page]++ // want GRL0002
		}
	}()
	go func() {
		defer wg.Done()
		for _, page := range mobile {
			counts[page]++
		}
	}()
	wg.Wait()
	return counts
}

func twoWritersLocked(web, mobile []string) map[string]int {
	counts := make(map[string]int)
	var mu sync.Mutex
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		for _, page := range web {
			mu.Lock()
			counts[page]++
			mu.Unlock()
		}
	}()
	go func() {
		defer wg.Done()
		mu.Lock()
		defer mu.Unlock()
		for _, page := range mobile {
			counts[page]++
		}
	}()
	wg.Wait()
	return counts
}

func oneLockMissing(pages []string) map[string]int {
	counts := make(map[string]int)
	var mu sync.Mutex
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		mu.Lock()
		counts["a"]++ // want GRL0002
		mu.Unlock()
	}()
	go func() {
		defer wg.Done()
		counts["b"]++
	}()
	wg.Wait()
	return counts
}

func differentLocks() map[string]int {
	counts := make(map[string]int)
	var first, second sync.Mutex
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		first.Lock()
		defer first.Unlock()
		counts["a"]++ // want GRL0002
	}()
	go func() {
		defer wg.Done()
		second.Lock()
		defer second.Unlock()
		counts["b"]++
	}()
	wg.Wait()
	return counts
}

func writerInLoop(keys []string) map[string]bool {
	seen := map[string]bool{}
	var wg sync.WaitGroup
	for _, key := range keys {
		wg.Add(1)
		go func() {
			defer wg.Done()
			seen[key] = true // want GRL0002
		}()
	}
	wg.Wait()
	return seen
}

func appendInLoop(keys []string) []string {
	var out []string
	var wg sync.WaitGroup
	for _, key := range keys {
		wg.Add(1)
		go func() {
			defer wg.Done()
			out = append(out, key) // want GRL0002
		}()
	}
	wg.Wait()
	return out
}

func indexInLoop(keys []string) []int {
	out := make([]int, len(keys))
	var wg sync.WaitGroup
	for i, key := range keys {
		wg.Add(1)
		go func() {
			defer wg.Done()
			out[i] = len(key)
		}()
	}
	wg.Wait()
	return out
}

func counterInLoop(keys []string) int {
	total := 0
	var wg sync.WaitGroup
	for range keys {
		wg.Go(func() {
			total++ // want GRL0002
		})
	}
	wg.Wait()
	return total
}

func atomicInLoop(keys []string) int64 {
	var total int64
	var wg sync.WaitGroup
	for range keys {
		wg.Add(1)
		go func() {
			defer wg.Done()
			atomic.AddInt64(&total, 1)
		}()
	}
	wg.Wait()
	return total
}

func ownGoroutineOnly(keys []string) <-chan int {
	out := make(chan int)
	go func() {
		counts := map[string]int{}
		for _, key := range keys {
			counts[key]++
		}
		out <- len(counts)
	}()
	return out
}

func handedOver(keys []string) <-chan int {
	counts := map[string]int{}
	for _, key := range keys {
		counts[key]++
	}
	out := make(chan int)
	go func() {
		counts["sum"] = len(counts)
		out <- len(counts)
	}()
	return out
}

func starterWritesMeanwhile() map[string]int {
	counts := map[string]int{}
	done := make(chan struct{})
	go func() {
		counts["a"]++ // want GRL0002
		close(done)
	}()
	counts["b"]++
	<-done
	return counts
}

func starterWaitsFirst() map[string]int {
	counts := map[string]int{}
	done := make(chan struct{})
	go func() {
		counts["a"]++
		close(done)
	}()
	<-done
	counts["b"]++
	return counts
}

func capturedError(load, store func() error) error {
	var err error
	go func() {
		err = load() // want GRL0002
	}()
	if err = store(); err != nil {
		return err
	}
	return nil
}

func ownError(load, store func() error) error {
	failed := make(chan error, 1)
	go func() {
		err := load()
		failed <- err
	}()
	if err := store(); err != nil {
		return err
	}
	return <-failed
}

func fill(counts map[string]int, keys []string) {
	for _, key := range keys {
		counts[key]++
	}
}

func namedWorkers(a, b []string) map[string]int {
	counts := map[string]int{}
	var wg sync.WaitGroup
	wg.Add(2)
	go fill(counts, a) // want GRL0002
	go fill(counts, b)
	wg.Wait() // want GRL0310
	return counts
}

func branches(keys []string, twice bool) {
	counts := map[string]int{}
	if twice {
		go fill(counts, keys)
		return
	}
	counts["once"] = 1
}

func onceIsALock(keys []string) int {
	var once sync.Once
	first := 0
	var wg sync.WaitGroup
	for i := range keys {
		wg.Add(1)
		go func() {
			defer wg.Done()
			once.Do(func() { first = i })
		}()
	}
	wg.Wait()
	return first
}

func mapPerTurn(keys []string) {
	for _, key := range keys {
		seen := map[string]bool{}
		go func() {
			seen[key] = true
		}()
	}
}

type server struct {
	mu   sync.Mutex
	hits map[string]int
}

func (s *server) handle(w http.ResponseWriter, r *http.Request) {
	s.hits[r.URL.Path]++ // want GRL0002
	w.WriteHeader(http.StatusOK)
}

func (s *server) handleLocked(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hits[r.URL.Path]++
	w.WriteHeader(http.StatusOK)
}

func (s *server) start(keys []string) {
	for _, key := range keys {
		go func() {
			s.mu.Lock()
			s.hits[key]++
			s.mu.Unlock()
		}()
	}
}

func (s *server) startUnlocked(keys []string) {
	for _, key := range keys {
		go func() {
			s.hits[key]++ // want GRL0002
		}()
	}
}

func waitsInReturn(keys []string) (map[string]bool, error) {
	seen := map[string]bool{}
	var mu sync.Mutex
	var group group
	for _, key := range keys {
		group.Go(func() error {
			mu.Lock()
			seen[key] = true
			mu.Unlock()
			return nil
		})
	}
	return seen, group.Wait()
}

func outerError(keys []string, load func(string) error) error {
	err := load("first")
	if err != nil {
		return err
	}
	var group sync.WaitGroup
	for _, key := range keys {
		group.Add(1)
		go func(key string) {
			defer group.Done()
			err = load(key) // want GRL0002
		}(key)
	}
	group.Wait()
	return err
}

type group struct{ wg sync.WaitGroup }

func (g *group) Go(run func() error) { g.wg.Go(func() { _ = run() }) }

func (g *group) Wait() error { g.wg.Wait(); return nil }

// No turn follows the one that starts the goroutine.

func rest(n int, c []int) { println(n, len(c)) }

func firstOf(results <-chan int, want int) int {
	var collected []int
	for i := 0; i < 3; i++ {
		result := <-results
		collected = append(collected, result)
		if result == want {
			go func() { rest(i, collected) }()
			if result < 0 {
				return 0
			}
			return result
		}
	}
	return len(collected)
}
