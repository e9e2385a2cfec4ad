package demo

import "sync"

func work(n int) bool { return n > 0 }

// show
func Run(n int) {
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		println(work(n))
	}()
	wg.Wait() // for a second Done that never comes
}

// end
