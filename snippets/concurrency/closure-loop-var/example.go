package demo

import (
	"fmt"
	"sync"
)

// show
func printAll(ids []int) {
	var wg sync.WaitGroup
	for _, id := range ids {
		wg.Add(1)
		go func() {
			defer wg.Done()
			fmt.Println(id) // before Go 1.22: often the last id, several times
		}()
	}
	wg.Wait()
}

// end
