package main

import (
	"fmt"
	"sort"
	"strings"
	"sync"
)

type Fetcher interface {
	Fetch(url string) (body string, urls []string, err error)
}

type fakeResult struct {
	body string
	urls []string
}

type fakeFetcher map[string]*fakeResult

func (f fakeFetcher) Fetch(url string) (string, []string, error) {
	if res, ok := f[url]; ok {
		return res.body, res.urls, nil
	}
	return "", nil, fmt.Errorf("not found: %s", url)
}

var fetcher = fakeFetcher{
	"https://golang.org/": &fakeResult{
		"The Go Programming Language",
		[]string{"https://golang.org/pkg/", "https://golang.org/cmd/"},
	},
	"https://golang.org/pkg/": &fakeResult{
		"Packages",
		[]string{"https://golang.org/", "https://golang.org/cmd/", "https://golang.org/pkg/fmt/"},
	},
	"https://golang.org/pkg/fmt/": {
		"Package fmt",
		[]string{"https://golang.org/", "https://golang.org/pkg/"},
	},
}

type visitedSet struct {
	sync.Mutex
	seen map[string]bool
}

func (v *visitedSet) visit(u string) bool {
	v.Lock()
	defer v.Unlock()
	if v.seen[u] {
		return false
	}
	v.seen[u] = true
	return true
}

func Crawl(url string, depth int, fetcher Fetcher, visited *visitedSet, wg *sync.WaitGroup, out chan<- string) {
	defer wg.Done()
	if depth <= 0 || !visited.visit(url) {
		return
	}
	body, urls, err := fetcher.Fetch(url)
	if err != nil {
		out <- err.Error()
		return
	}
	out <- fmt.Sprintf("found: %s %q", url, body)
	for _, u := range urls {
		wg.Add(1)
		go Crawl(u, depth-1, fetcher, visited, wg, out)
	}
}

func main() {
	visited := &visitedSet{seen: make(map[string]bool)}
	out := make(chan string)
	var wg sync.WaitGroup
	wg.Add(1)
	go Crawl("https://golang.org/", 4, fetcher, visited, &wg, out)
	go func() {
		wg.Wait()
		close(out)
	}()
	lines := []string{}
	for l := range out {
		lines = append(lines, l)
	}
	sort.Strings(lines)
	fmt.Println(strings.Join(lines, "\n"))
}
