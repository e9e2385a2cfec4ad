package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	s := "héllo, 世界🙂"
	fmt.Println(len(s), utf8.RuneCountInString(s), len([]rune(s)))

	for i, r := range s {
		if r > 127 {
			fmt.Printf("%d:%c(%U,%d) ", i, r, r, utf8.RuneLen(r))
		}
	}
	fmt.Println()

	fmt.Println(s[0], s[1], s[1:3], s[:1]+s[3:])
	fmt.Printf("% x\n", s[7:14])

	runes := []rune(s)
	for i, j := 0, len(runes)-1; i < j; i, j = i+1, j-1 {
		runes[i], runes[j] = runes[j], runes[i]
	}
	fmt.Println(string(runes))

	b := []byte("abc")
	t := string(b)
	b[0] = 'X'
	fmt.Println(t, string(b), b)

	r, size := utf8.DecodeRuneInString("é!")
	fmt.Println(r, size, string(r))
	last, n := utf8.DecodeLastRuneInString(s)
	fmt.Println(string(last), n)

	bad := "a\xffb"
	fmt.Println(len(bad), utf8.ValidString(bad), []byte(bad))
	for i, r := range bad {
		fmt.Print(i, " ", r == utf8.RuneError, "; ")
	}
	fmt.Println()
	fmt.Printf("%q %+q %x\n", bad, "é", bad)

	fmt.Println(string(rune(65)), string(rune(0x4E16)), '世' == 0x4E16)
	fmt.Println("a" < "b", "abc" < "abd", "Z" < "a", "" < "a", "é" > "z")
}
