package demo

import (
	"strings"
	"sync"
)

// show
func countWords(left, right string) map[string]int {
	counts := make(map[string]int)
	var wg sync.WaitGroup
	for _, text := range []string{left, right} {
		wg.Go(func() {
			for word := range strings.FieldsSeq(text) {
				counts[word]++ // fatal error: concurrent map writes
			}
		})
	}
	wg.Wait()
	return counts
}

// end
