package demo

import "sync"

func work(n int) bool { return n > 0 }

// show
func Run(n int) {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		if !work(n) {
			return // without Done
		}
		wg.Done()
	}()
	wg.Wait()
}

// end
