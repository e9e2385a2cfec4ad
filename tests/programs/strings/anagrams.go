package main

import (
	"fmt"
	"slices"
	"sort"
	"strings"
)

func key(word string) string {
	letters := strings.Split(strings.ToLower(word), "")
	sort.Strings(letters)
	return strings.Join(letters, "")
}

func signature(w string) [26]int {
	var sig [26]int
	for i := 0; i < len(w); i++ {
		if c := w[i] | 0x20; c >= 'a' && c <= 'z' {
			sig[c-'a']++
		}
	}
	return sig
}

func main() {
	text := `listen silent enlist google elbow below
	state taste inch chin cat act tac Night thing`

	words := strings.Fields(text)
	groups := make(map[string][]string)
	for _, w := range words {
		k := key(w)
		groups[k] = append(groups[k], w)
	}

	var keys []string
	for k, g := range groups {
		if len(g) > 1 {
			keys = append(keys, k)
		}
	}
	sort.Slice(keys, func(i, j int) bool {
		a, b := groups[keys[i]], groups[keys[j]]
		if len(a) != len(b) {
			return len(a) > len(b)
		}
		return keys[i] < keys[j]
	})
	for _, k := range keys {
		slices.Sort(groups[k])
		fmt.Printf("%-7s%s\n", k, strings.Join(groups[k], ", "))
	}

	bySig := map[[26]int]int{}
	for _, w := range words {
		bySig[signature(w)]++
	}
	fmt.Println(len(words), "words,", len(bySig), "signatures,", bySig[signature("TACT")], bySig[signature("CAT")])
}
