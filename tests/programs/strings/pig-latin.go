package main

import (
	"fmt"
	"strings"
)

func isVowel(b byte) bool {
	return strings.IndexByte("aeiou", b) >= 0
}

func translateWord(w string) string {
	if isVowel(w[0]) || strings.HasPrefix(w, "xr") || strings.HasPrefix(w, "yt") {
		return w + "ay"
	}
	for i := 1; i < len(w); i++ {
		if w[i] == 'u' && w[i-1] == 'q' {
			return w[i+1:] + w[:i+1] + "ay"
		}
		if isVowel(w[i]) || w[i] == 'y' {
			return w[i:] + w[:i] + "ay"
		}
	}
	return w + "ay"
}

// Sentence keeps case of the first letter and trailing punctuation.
func Sentence(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		tail := ""
		if last := w[len(w)-1]; last == '.' || last == ',' || last == '!' {
			tail = string(last)
			w = w[:len(w)-1]
		}
		upper := w[0] >= 'A' && w[0] <= 'Z'
		w = translateWord(strings.ToLower(w))
		if upper {
			w = strings.ToUpper(w[:1]) + w[1:]
		}
		words[i] = w + tail
	}
	return strings.Join(words, " ")
}

func main() {
	for _, w := range []string{"apple", "pig", "chair", "queen", "square", "therapy", "yellow", "xray", "rhythm", "my"} {
		fmt.Printf("%-8s-> %s\n", w, translateWord(w))
	}
	fmt.Println(Sentence("Quick brown foxes jump, over the lazy Dog."))
}
