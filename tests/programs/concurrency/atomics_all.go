package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

var ops uint64
var total int64

type Stats struct {
	requests int64
	errors   atomic.Int64
	flag     atomic.Bool
}

func (s *Stats) Record(ok bool) {
	atomic.AddInt64(&s.requests, 1)
	if !ok {
		s.errors.Add(1)
	}
}

func main() {
	var wg sync.WaitGroup
	for i := 0; i < 50; i++ {
		wg.Add(1)
		go func() {
			for c := 0; c < 100; c++ {
				atomic.AddUint64(&ops, 1)
			}
			wg.Done()
		}()
	}
	wg.Wait()
	fmt.Println("ops:", ops, atomic.LoadUint64(&ops))

	stats := &Stats{}
	for i := range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			stats.Record(i%3 != 0)
		}()
	}
	wg.Wait()
	fmt.Println(atomic.LoadInt64(&stats.requests), stats.errors.Load())
	stats.flag.Store(true)
	fmt.Println(stats.flag.Load(), stats.flag.CompareAndSwap(true, false), stats.flag.Load())
	var counter int32
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func(n int32) {
			defer wg.Done()
			atomic.AddInt32(&counter, n)
			atomic.AddInt64(&total, int64(n))
		}(int32(i))
	}
	wg.Wait()
	fmt.Println(counter, total)
	old := atomic.SwapInt32(&counter, 7)
	fmt.Println(old, atomic.CompareAndSwapInt32(&counter, 7, 9), counter)
	var v atomic.Value
	v.Store("hello")
	fmt.Println(v.Load().(string))
	var p atomic.Pointer[Stats]
	fmt.Println(p.Load() == nil)
	p.Store(stats)
	fmt.Println(p.Load().errors.Load())
}
