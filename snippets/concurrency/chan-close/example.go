package demo

import "sync"

func parse(line string) int { return len(line) }

// show
func parseAll(lines []string) <-chan int {
	results := make(chan int)
	var wg sync.WaitGroup
	for _, line := range lines {
		wg.Go(func() { results <- parse(line) })
	}
	go func() {
		wg.Wait()
		close(results)
	}()
	return results
}

// end
