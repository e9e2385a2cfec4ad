package main

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

type counts struct{ letters, digits, spaces, punct, upper, other int }

func classify(s string) (c counts) {
	for _, r := range s {
		switch {
		case unicode.IsLetter(r):
			c.letters++
			if unicode.IsUpper(r) {
				c.upper++
			}
		case unicode.IsDigit(r):
			c.digits++
		case unicode.IsSpace(r):
			c.spaces++
		case unicode.IsPunct(r):
			c.punct++
		default:
			c.other++
		}
	}
	return
}

func reverse(s string) string {
	rs := []rune(s)
	for i, j := 0, len(rs)-1; i < j; i, j = i+1, j-1 {
		rs[i], rs[j] = rs[j], rs[i]
	}
	return string(rs)
}

func truncate(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	for i := range s {
		if n == 0 {
			return s[:i] + "…"
		}
		n--
	}
	return s
}

func rle(s string) string {
	out := ""
	rs := []rune(s)
	for i := 0; i < len(rs); {
		j := i
		for j < len(rs) && rs[j] == rs[i] {
			j++
		}
		if j-i > 1 {
			out += fmt.Sprint(j - i)
		}
		out += string(rs[i])
		i = j
	}
	return out
}

func main() {
	fmt.Printf("%+v\n", classify("Hello, Wörld 42! €"))
	fmt.Println(reverse("añb世"), truncate("naïve café", 7), truncate("abc", 3))
	fmt.Println(rle("aaabccdddd"), rle("ééx"))
	r, size := utf8.DecodeRuneInString("世界")
	fmt.Println(string(r), size, utf8.RuneLen('é'), utf8.ValidString("ok"), utf8.ValidString("\xff"))
	bad := "a\xffb"
	for i, r := range bad {
		fmt.Print(i, ":", r, " ")
	}
	fmt.Println(len(bad), []byte(bad), len([]rune(bad)))
	fmt.Println(string(unicode.ToUpper('ß')), string(unicode.ToTitle('é')), unicode.Is(unicode.Greek, 'λ'))
	buf := utf8.AppendRune([]byte("x"), 'é')
	fmt.Printf("%x %q %v\n", buf, buf, string(buf) == "xé")
	fmt.Println('a', 'a'+1, string(rune('a'+1)), "\u00e9" == "é", `raw\n`)
}
