package main

import (
	"fmt"
	"strings"
)

var morse = map[rune]string{
	'A': ".-", 'B': "-...", 'C': "-.-.", 'D': "-..", 'E': ".", 'F': "..-.",
	'G': "--.", 'H': "....", 'I': "..", 'J': ".---", 'K': "-.-", 'L': ".-..",
	'M': "--", 'N': "-.", 'O': "---", 'P': ".--.", 'Q': "--.-", 'R': ".-.",
	'S': "...", 'T': "-", 'U': "..-", 'V': "...-", 'W': ".--", 'X': "-..-",
	'Y': "-.--", 'Z': "--..", '0': "-----", '1': ".----", '5': ".....",
}

var reverse map[string]rune

var nato = [...]string{"Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot"}

var unknown = 0

func init() {
	reverse = make(map[string]rune, len(morse))
	for r, code := range morse {
		reverse[code] = r
	}
}

func encode(s string) string {
	var words []string
	for _, w := range strings.Fields(strings.ToUpper(s)) {
		var codes []string
		for _, r := range w {
			code, ok := morse[r]
			if !ok {
				unknown++
				code = "?"
			}
			codes = append(codes, code)
		}
		words = append(words, strings.Join(codes, " "))
	}
	return strings.Join(words, " / ")
}

func decode(s string) string {
	var sb strings.Builder
	for i, word := range strings.Split(s, " / ") {
		if i > 0 {
			sb.WriteByte(' ')
		}
		for _, code := range strings.Split(word, " ") {
			if r, ok := reverse[code]; ok {
				sb.WriteRune(r)
			} else {
				sb.WriteByte('*')
			}
		}
	}
	return sb.String()
}

func spell(s string) (out []string) {
	for i := 0; i < len(s); i++ {
		if c := int(s[i]|32) - 'a'; c >= 0 && c < len(nato) {
			out = append(out, nato[c])
		}
	}
	return out
}

func main() {
	for _, msg := range []string{"SOS", "hello world", "go 1.5"} {
		enc := encode(msg)
		fmt.Println(enc)
		fmt.Println(decode(enc))
	}
	fmt.Println("unknown:", unknown, len(morse) == len(reverse))
	fmt.Println(spell("Face"), len(spell("xyz")))
	dits := 0
	for _, code := range morse {
		dits += strings.Count(code, ".")
	}
	fmt.Println(dits)
}
