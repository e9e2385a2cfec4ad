package demo

import "sync"

func fetch(url string) {}

// show
func fetchAll(urls []string) {
	sem := make(chan struct{}, 8)
	var wg sync.WaitGroup
	for _, url := range urls {
		sem <- struct{}{}
		wg.Go(func() {
			defer func() { <-sem }()
			fetch(url)
		})
	}
	wg.Wait()
}

// end
