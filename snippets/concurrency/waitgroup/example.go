package demo

import "sync"

func load(id int) string { return "" }

// show
func loadAll(ids []int) []string {
	results := make([]string, len(ids))
	var wg sync.WaitGroup
	for i, id := range ids {
		wg.Add(1)
		go func() {
			defer wg.Done()
			results[i] = load(id)
		}()
	}
	wg.Wait()
	return results
}

// end
