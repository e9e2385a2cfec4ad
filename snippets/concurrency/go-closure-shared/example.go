package demo

import "sync"

// show
func sum(chunks [][]int) int {
	total := 0
	var wg sync.WaitGroup
	for _, chunk := range chunks {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for _, n := range chunk {
				total += n // a race
			}
		}()
	}
	wg.Wait()
	return total
}

// end
