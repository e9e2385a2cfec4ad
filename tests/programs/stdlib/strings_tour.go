package main

import (
	"fmt"
	"strings"
	"unicode"
)

func caesar(s string, k rune) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z':
			return 'a' + (r-'a'+k+26)%26
		case r >= 'A' && r <= 'Z':
			return 'A' + (r-'A'+k+26)%26
		}
		return r
	}, s)
}

func isPalindrome(s string) bool {
	var rs []rune
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			rs = append(rs, unicode.ToLower(r))
		}
	}
	for i := range len(rs) / 2 {
		if rs[i] != rs[len(rs)-1-i] {
			return false
		}
	}
	return true
}

func snake(s string) string {
	var sb strings.Builder
	for i, r := range s {
		if unicode.IsUpper(r) {
			if i > 0 {
				sb.WriteByte('_')
			}
			r = unicode.ToLower(r)
		}
		sb.WriteRune(r)
	}
	return sb.String()
}

func main() {
	enc := caesar("Hello, Zebra!", 3)
	fmt.Println(enc, caesar(enc, -3))
	fmt.Println(isPalindrome("A man, a plan, a canal: Panama"), isPalindrome("gopher"), isPalindrome("été"))
	fmt.Println(snake("parseHTTPHeader"), snake("Ünder"))

	s := "  alpha,beta,,gamma  "
	parts := strings.Split(strings.TrimSpace(s), ",")
	fmt.Printf("%q %d\n", parts, len(parts))
	fmt.Println(strings.Join(parts, "|"), strings.SplitN("a:b:c", ":", 2))
	fmt.Println(strings.Index("chicken", "ken"), strings.LastIndex("go gopher", "go"), strings.IndexByte("abc", 'z'))
	fmt.Println(strings.HasPrefix("golang", "go"), strings.HasSuffix("golang", "go"), strings.Contains("golang", "lan"))
	fmt.Println(strings.Count("cheese", "e"), strings.Count("five", ""), strings.EqualFold("Go", "GO"))
	fmt.Println(strings.Replace("oink oink oink", "k", "ky", 2), strings.TrimLeft("xxabcxx", "x"), strings.Trim("--a--", "-"))
	fmt.Println(strings.ToUpper("straße"), strings.Title("hello world"), strings.Fields(" a  b c "))
	fmt.Println(strings.TrimPrefix("v1.2", "v"), strings.TrimSuffix("a.go", ".go"), strings.TrimRight("1.500", "0"))
	r := strings.NewReplacer("<", "&lt;", ">", "&gt;")
	fmt.Println(r.Replace("<b>x</b>"))
	b := []byte("bytes")
	b[0] = 'B'
	fmt.Println(string(b), string(b[1:3]), len("世界"), []rune("世界")[1] == '界', string(rune(19990)))
	fmt.Println("a" < "b", "Z" < "a", "abc"[1], "abc"[1:], strings.Compare("a", "b"))
}
