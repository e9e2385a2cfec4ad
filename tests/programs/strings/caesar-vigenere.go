package main

import (
	"fmt"
	"strings"
	"unicode"
)

func shift(r rune, by int) rune {
	switch {
	case r >= 'a' && r <= 'z':
		return 'a' + (r-'a'+rune(by)+26)%26
	case r >= 'A' && r <= 'Z':
		return 'A' + (r-'A'+rune(by)+26)%26
	}
	return r
}

func caesar(text string, key int) string {
	return strings.Map(func(r rune) rune { return shift(r, key) }, text)
}

func vigenere(text, key string, decrypt bool) string {
	var sb strings.Builder
	key = strings.ToLower(key)
	i := 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			sb.WriteRune(r)
			continue
		}
		k := int(key[i%len(key)] - 'a')
		if decrypt {
			k = -k
		}
		sb.WriteRune(shift(r, k))
		i++
	}
	return sb.String()
}

func rot13(b []byte) {
	for i, c := range b {
		switch {
		case 'a' <= c && c <= 'z':
			b[i] = (c-'a'+13)%26 + 'a'
		case 'A' <= c && c <= 'Z':
			b[i] = (c-'A'+13)%26 + 'A'
		}
	}
}

func main() {
	msg := "The five boxing wizards jump quickly."
	enc := caesar(msg, 3)
	fmt.Println(enc)
	fmt.Println(caesar(enc, -3) == msg)

	v := vigenere("Attack at dawn!", "LEMON", false)
	fmt.Println(v)
	fmt.Println(vigenere(v, "lemon", true))

	buf := []byte("Hello, World")
	rot13(buf)
	fmt.Println(string(buf))
	rot13(buf)
	fmt.Printf("%s\n", buf)

	for k := 1; k < 26; k += 8 {
		fmt.Printf("%2d %s\n", k, caesar("abcxyz", k))
	}
}
