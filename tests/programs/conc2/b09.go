package main

import (
	"fmt"
	"sort"
	"strings"
	"sync"
)

type KV struct {
	Key   string
	Value int
}

func mapper(text string, out chan<- KV, wg *sync.WaitGroup) {
	defer wg.Done()
	for _, w := range strings.Fields(text) {
		w = strings.ToLower(strings.Trim(w, ".,!?"))
		out <- KV{w, 1}
	}
}

func reducer(in <-chan KV) map[string]int {
	m := make(map[string]int)
	for kv := range in {
		m[kv.Key] += kv.Value
	}
	return m
}

func countLetters(s string) map[rune]int {
	m := map[rune]int{}
	for _, r := range s {
		m[r]++
	}
	return m
}

func main() {
	texts := []string{"the quick brown fox.", "The lazy dog!", "the fox and the dog"}
	ch := make(chan KV)
	var wg sync.WaitGroup
	for _, t := range texts {
		wg.Add(1)
		go mapper(t, ch, &wg)
	}
	go func() { wg.Wait(); close(ch) }()
	counts := reducer(ch)
	keys := make([]string, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if counts[keys[i]] != counts[keys[j]] {
			return counts[keys[i]] > counts[keys[j]]
		}
		return keys[i] < keys[j]
	})
	for _, k := range keys {
		fmt.Printf("%-6s %d\n", k, counts[k])
	}
	partial := make(chan map[rune]int)
	for _, t := range texts {
		go func() { partial <- countLetters(t) }()
	}
	total := map[rune]int{}
	for range texts {
		for r, n := range <-partial {
			total[r] += n
		}
	}
	fmt.Println(total['o'], total['t'], total['z'])
}
