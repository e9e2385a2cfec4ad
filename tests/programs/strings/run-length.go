package main

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

func Encode(in string) string {
	if in == "" {
		return ""
	}
	var out strings.Builder
	runes := []rune(in)
	count := 1
	flush := func(r rune) {
		if count > 1 {
			out.WriteString(strconv.Itoa(count))
		}
		out.WriteRune(r)
		count = 1
	}
	for i := 1; i < len(runes); i++ {
		if runes[i] == runes[i-1] {
			count++
		} else {
			flush(runes[i-1])
		}
	}
	flush(runes[len(runes)-1])
	return out.String()
}

func Decode(in string) string {
	var out strings.Builder
	n := 0
	for _, r := range in {
		if unicode.IsDigit(r) {
			n = n*10 + int(r-'0')
			continue
		}
		if n == 0 {
			n = 1
		}
		out.WriteString(strings.Repeat(string(r), n))
		n = 0
	}
	return out.String()
}

func main() {
	tests := []struct {
		desc, plain string
	}{
		{"empty", ""},
		{"single", "XYZ"},
		{"mixed", "WWWWWWWWWWWWBWWWWWWWWWWWWBBBWWWWWWWWWWWWWWWWWWWWWWWWB"},
		{"spaces", "  hsqq qww  "},
		{"unicode", "⏰⚽⚽⚽⭐⭐"},
	}
	for _, tc := range tests {
		enc := Encode(tc.plain)
		dec := Decode(enc)
		status := "ok"
		if dec != tc.plain {
			status = "FAIL"
		}
		fmt.Printf("%-8s %-4s %q\n", tc.desc, status, enc)
	}
}
