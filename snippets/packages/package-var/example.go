package demo

import "sync"

// show
var (
	mu    sync.Mutex
	cache = map[string]string{}
)

func remember(key, value string) {
	mu.Lock()
	defer mu.Unlock()
	cache[key] = value
}

// end
