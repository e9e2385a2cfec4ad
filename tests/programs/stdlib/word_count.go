package main

import (
	"bufio"
	"fmt"
	"sort"
	"strings"
	"unicode"
)

const text = `It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness,

it was the epoch of belief -- it was the season of Light!`

type pair struct {
	word string
	n    int
}

func main() {
	sc := bufio.NewScanner(strings.NewReader(text))
	lines, words, chars := 0, 0, 0
	freq := map[string]int{}
	for sc.Scan() {
		line := sc.Text()
		lines++
		chars += len(line) + 1
		for _, w := range strings.FieldsFunc(line, func(r rune) bool {
			return !unicode.IsLetter(r)
		}) {
			words++
			freq[strings.ToLower(w)]++
		}
	}
	if err := sc.Err(); err != nil {
		fmt.Println(err)
	}
	fmt.Println(lines, words, chars)

	var ps []pair
	for w, n := range freq {
		ps = append(ps, pair{w, n})
	}
	sort.Slice(ps, func(i, j int) bool {
		if ps[i].n != ps[j].n {
			return ps[i].n > ps[j].n
		}
		return ps[i].word < ps[j].word
	})
	for _, p := range ps[:6] {
		fmt.Printf("%-8s|%3d %s\n", p.word, p.n, strings.Repeat("#", p.n))
	}

	ws := bufio.NewScanner(strings.NewReader("  one two\nthree\t four "))
	ws.Split(bufio.ScanWords)
	n := 0
	longest := ""
	for ws.Scan() {
		n++
		if w := ws.Text(); len(w) > len(longest) {
			longest = w
		}
	}
	fmt.Println(n, longest)
}
