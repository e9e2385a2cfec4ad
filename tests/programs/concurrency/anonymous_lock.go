package main

import (
	"fmt"
	"sync"
)

func main() {
	var state struct {
		sync.Mutex
		n int
		m map[string]int
	}
	state.m = make(map[string]int)
	var wg sync.WaitGroup
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			state.Lock()
			state.m["n"]++
			state.n++
			state.Unlock()
		}()
	}
	wg.Wait()
	fmt.Println(state.m, state.n)
}
