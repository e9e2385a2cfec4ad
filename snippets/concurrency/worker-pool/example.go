package demo

import "sync"

func fetch(url string) int { return len(url) }

// show
func fetchAll(urls []string) []int {
	jobs := make(chan string)
	results := make(chan int, len(urls))
	var wg sync.WaitGroup
	for range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for url := range jobs {
				results <- fetch(url)
			}
		}()
	}
	for _, url := range urls {
		jobs <- url
	}
	close(jobs)
	wg.Wait()
	close(results)
	var sizes []int
	for size := range results {
		sizes = append(sizes, size)
	}
	return sizes
}

// end
