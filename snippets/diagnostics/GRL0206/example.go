package demo

import (
	"os"
	"sync"
)

// show
func readAll(paths []string, use func([]byte)) {
	var wg sync.WaitGroup
	for _, path := range paths {
		wg.Add(1)
		go func() {
			data, err := os.ReadFile(path)
			if err != nil {
				return // no Done
			}
			use(data)
			wg.Done()
		}()
	}
	wg.Wait()
}

// end
