package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

type Semaphore chan struct{}

func (s Semaphore) Acquire() { s <- struct{}{} }
func (s Semaphore) Release() { <-s }

func main() {
	const limit = 3
	sem := make(Semaphore, limit)
	var running, peak, finished atomic.Int32
	var wg sync.WaitGroup
	out := make([]int, 12)
	for i := range out {
		wg.Add(1)
		go func() {
			defer wg.Done()
			sem.Acquire()
			defer sem.Release()
			n := running.Add(1)
			for {
				old := peak.Load()
				if n <= old || peak.CompareAndSwap(old, n) {
					break
				}
			}
			time.Sleep(time.Millisecond)
			out[i] = i * i
			running.Add(-1)
			finished.Add(1)
		}()
	}
	wg.Wait()
	fmt.Println(out)
	fmt.Println("finished", finished.Load(), "within limit", peak.Load() <= limit, "running", running.Load())
	fmt.Println(len(sem), cap(sem))
}
