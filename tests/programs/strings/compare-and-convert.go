package main

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

type Path string

func (p Path) Base() string { return string(p[strings.LastIndexByte(string(p), '/')+1:]) }

func isSorted(words []string) bool {
	for i := 1; i < len(words); i++ {
		if words[i-1] > words[i] {
			return false
		}
	}
	return true
}

func titleCase(s string) string {
	prev := ' '
	return strings.Map(func(r rune) rune {
		defer func() { prev = r }()
		if prev == ' ' && r >= 'a' && r <= 'z' {
			return r - 32
		}
		return r
	}, s)
}

func snake(camel string) string {
	var out []byte
	for i := 0; i < len(camel); i++ {
		c := camel[i]
		if 'A' <= c && c <= 'Z' {
			if i > 0 {
				out = append(out, '_')
			}
			c += 'a' - 'A'
		}
		out = append(out, c)
	}
	return string(out)
}

func main() {
	fmt.Println("apple" < "banana", "Zebra" < "apple", "a"+"b" == "ab", "" == strings.TrimSpace(" \n"))
	fmt.Println(isSorted([]string{"a", "b", "ba"}), isSorted([]string{"b", "a"}), isSorted(nil))
	fmt.Println(titleCase("the go programming language"), snake("parseHTTPRequest"))

	for _, s := range []string{"42", "-7", "3.5", "true", "0x1f", "abc", ""} {
		if n, err := strconv.Atoi(s); err == nil {
			fmt.Println("int", n+1)
		} else if f, err := strconv.ParseFloat(s, 64); err == nil {
			fmt.Println("float", f*2)
		} else if b, err := strconv.ParseBool(s); err == nil {
			fmt.Println("bool", !b)
		} else if n, err := strconv.ParseInt(s, 0, 64); err == nil {
			fmt.Println("based", n)
		} else {
			fmt.Printf("none %q: %v\n", s, err)
		}
	}
	p := Path("/usr/local/bin")
	fmt.Println(p.Base(), Path("plain").Base(), len(p), p[1:4], p+"/x")

	buf := bytes.NewBufferString("key")
	buf.WriteByte('=')
	buf.WriteRune('é')
	buf.Write([]byte{'!', '\n'})
	fmt.Print(buf.String())
	fmt.Println(bytes.Equal([]byte("a"), []byte{'a'}), bytes.Contains([]byte("hello"), []byte("ell")))
	fmt.Println(string(bytes.ToUpper([]byte("up"))), strconv.FormatInt(-255, 16), strconv.AppendInt(nil, 7, 10))

	s := "immutable"
	b := []byte(s)
	b[0] = 'I'
	s += "!"
	fmt.Println(s, string(b), s[len(s)-1] == '!', strings.Index(s, "table"))
	raw := `line\n"quoted"`
	fmt.Println(raw, len(raw), strconv.Quote(raw))
	letters := ""
	for c := 'a'; c <= 'f'; c++ {
		letters += string(c)
	}
	fmt.Println(letters, letters[2:], letters[:2], letters[2:2] == "")
}
