package main

import (
	"fmt"
	"sort"
	"strings"
)

const poem = `It was many and many a year ago,
In a kingdom by the sea,
That a maiden there lived whom you may know
By the name of Annabel Lee;
And this maiden she lived with no other thought
Than to love and be loved by me.`

type wordCount struct {
	word  string
	count int
}

func main() {
	counts := make(map[string]int)
	letters := map[rune]int{}
	for _, w := range strings.FieldsFunc(poem, func(r rune) bool {
		return strings.ContainsRune(" ,.;\n", r)
	}) {
		w = strings.ToLower(w)
		counts[w]++
		for _, r := range w {
			letters[r]++
		}
	}

	var list []wordCount
	for w, c := range counts {
		list = append(list, wordCount{w, c})
	}
	sort.Slice(list, func(i, j int) bool {
		if list[i].count != list[j].count {
			return list[i].count > list[j].count
		}
		return list[i].word < list[j].word
	})
	for _, wc := range list[:6] {
		fmt.Printf("%-8s%2d %s\n", wc.word, wc.count, strings.Repeat("*", wc.count))
	}
	fmt.Println(len(counts), "different words")

	var best rune
	for r, n := range letters {
		if n > letters[best] || n == letters[best] && r < best {
			best = r
		}
	}
	fmt.Printf("%c %d\n", best, letters[best])
	fmt.Println(letters['z'], counts["nothere"])
	if _, ok := counts["nothere"]; !ok {
		fmt.Println("a read does not insert")
	}
}
