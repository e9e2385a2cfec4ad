package demo

import "sync"

// show
func runAll(jobs []func()) {
	var wg sync.WaitGroup
	for _, job := range jobs {
		go func() {
			wg.Add(1) // too late: Wait may be over
			defer wg.Done()
			job()
		}()
	}
	wg.Wait()
}

// end
