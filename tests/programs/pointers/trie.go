package main

import (
	"fmt"
	"sort"
)

type Trie struct {
	children map[rune]*Trie
	word     bool
}

func NewTrie() *Trie { return &Trie{children: map[rune]*Trie{}} }

func (t *Trie) Insert(s string) {
	cur := t
	for _, r := range s {
		next, ok := cur.children[r]
		if !ok {
			next = NewTrie()
			cur.children[r] = next
		}
		cur = next
	}
	cur.word = true
}

func (t *Trie) find(prefix string) *Trie {
	cur := t
	for _, r := range prefix {
		cur = cur.children[r]
		if cur == nil {
			return nil
		}
	}
	return cur
}

func (t *Trie) collect(prefix string, out *[]string) {
	if t.word {
		*out = append(*out, prefix)
	}
	keys := make([]rune, 0, len(t.children))
	for r := range t.children {
		keys = append(keys, r)
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	for _, r := range keys {
		t.children[r].collect(prefix+string(r), out)
	}
}

func (t *Trie) WithPrefix(p string) []string {
	var out []string
	if n := t.find(p); n != nil {
		n.collect(p, &out)
	}
	return out
}

func main() {
	root := NewTrie()
	for _, w := range []string{"car", "card", "care", "cat", "dog", "über", "übel", "do"} {
		root.Insert(w)
	}
	for _, p := range []string{"car", "d", "üb", "x", ""} {
		ws := root.WithPrefix(p)
		fmt.Printf("%q: %d %v\n", p, len(ws), ws)
	}
	n := root.find("ca")
	fmt.Println(n != nil && !n.word, root.find("cat").word, root.find("cow") == nil)
}
