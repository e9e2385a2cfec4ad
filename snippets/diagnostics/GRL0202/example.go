//go:build go1.21

package demo

import "sync"

// show
func greetAll(names []string, greet func(string)) {
	var wg sync.WaitGroup
	for _, name := range names {
		wg.Add(1)
		go func() {
			defer wg.Done()
			greet(name) // go 1.21 in go.mod: one name for all
		}()
	}
	wg.Wait()
}

// end
