package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type config struct{ name string }

var (
	once     sync.Once
	instance *config
	inits    int32
)

func get() *config {
	once.Do(func() {
		atomic.AddInt32(&inits, 1)
		instance = &config{"shared"}
	})
	return instance
}

type ops struct {
	reads  atomic.Int64
	writes int64
	flag   atomic.Bool
}

func main() {
	var wg sync.WaitGroup
	same := make([]bool, 10)
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			same[i] = get() == instance
		}(i)
	}
	wg.Wait()
	all := true
	for _, s := range same {
		all = all && s
	}
	fmt.Println(all, inits, get().name)

	var o ops
	for i := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 100 {
				o.reads.Add(2)
				atomic.AddInt64(&o.writes, int64(i))
			}
			o.flag.Store(true)
		}()
	}
	wg.Wait()
	fmt.Println(o.reads.Load(), atomic.LoadInt64(&o.writes), o.flag.Load())
	fmt.Println(o.reads.Swap(5), o.reads.CompareAndSwap(5, 6), o.reads.CompareAndSwap(5, 7), o.reads.Load())

	value := sync.OnceValue(func() int {
		fmt.Println("computing")
		return 42
	})
	fmt.Println(value() + value())
	var u uint32 = 1
	swapped := atomic.CompareAndSwapUint32(&u, 1, 9)
	fmt.Println(swapped, u)
}
