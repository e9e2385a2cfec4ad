package main

import (
	"errors"
	"fmt"
	"sort"
	"sync"
)

type Fetcher interface {
	Fetch(url string) (body string, urls []string, err error)
}

type page struct {
	body string
	urls []string
}

type fakeFetcher map[string]*page

var errGone = errors.New("not found")

func (f fakeFetcher) Fetch(url string) (string, []string, error) {
	if p, ok := f[url]; ok {
		return p.body, p.urls, nil
	}
	return "", nil, fmt.Errorf("%s: %w", url, errGone)
}

type crawler struct {
	f       Fetcher
	mu      sync.Mutex
	wg      sync.WaitGroup
	seen    map[string]int
	results []string
	failed  []error
}

func (c *crawler) visit(url string, depth int) {
	defer c.wg.Done()
	c.mu.Lock()
	c.seen[url]++
	again := c.seen[url] > 1
	c.mu.Unlock()
	if again {
		return
	}
	body, urls, err := c.f.Fetch(url)
	c.mu.Lock()
	if err != nil {
		c.failed = append(c.failed, err)
	} else {
		c.results = append(c.results, fmt.Sprintf("%s %q %d links", url, body, len(urls)))
	}
	c.mu.Unlock()
	for _, u := range urls {
		c.wg.Add(1)
		go c.visit(u, depth+1)
	}
}

func main() {
	web := fakeFetcher{
		"go.dev/":     {"The Go Language", []string{"go.dev/pkg/", "go.dev/cmd/"}},
		"go.dev/pkg/": {"Packages", []string{"go.dev/", "go.dev/cmd/", "go.dev/pkg/fmt/", "go.dev/pkg/os/"}},
		"go.dev/pkg/fmt/": {
			body: "Package fmt",
			urls: []string{"go.dev/", "go.dev/pkg/"},
		},
		"go.dev/pkg/os/": {"Package os", nil},
	}
	c := &crawler{f: web, seen: make(map[string]int)}
	c.wg.Add(1)
	go c.visit("go.dev/", 0)
	c.wg.Wait()
	sort.Strings(c.results)
	for _, r := range c.results {
		fmt.Println(r)
	}
	for _, err := range c.failed {
		fmt.Println("failed:", err, errors.Is(err, errGone))
	}
	urls := make([]string, 0, len(c.seen))
	for u := range c.seen {
		urls = append(urls, u)
	}
	sort.Strings(urls)
	for _, u := range urls {
		fmt.Println(u, c.seen[u])
	}
}
