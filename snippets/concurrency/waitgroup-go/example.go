package demo

import "sync"

func check(host string) {}

// show
func checkAll(hosts []string) {
	var wg sync.WaitGroup
	for _, host := range hosts {
		wg.Go(func() { check(host) })
	}
	wg.Wait()
}

// end
