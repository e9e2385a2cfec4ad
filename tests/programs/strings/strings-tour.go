package main

import (
	"fmt"
	"strings"
)

func main() {
	s := "go gopher, go!"
	fmt.Println(strings.Contains(s, "pher"), strings.ContainsAny(s, "xyz!"), strings.ContainsRune(s, 'q'))
	fmt.Println(strings.Index(s, "go"), strings.LastIndex(s, "go"), strings.IndexByte(s, ','), strings.Index(s, "zz"))
	fmt.Println(strings.Count(s, "go"), strings.Count("five", ""))
	fmt.Println(strings.Replace(s, "go", "Go", 1), strings.ReplaceAll(s, "go", "no"))
	fmt.Println(strings.HasPrefix(s, "go"), strings.HasSuffix(s, "go"))
	fmt.Printf("%q\n", strings.Split("a,b,,c", ","))
	fmt.Printf("%q\n", strings.SplitN("a,b,c,d", ",", 2))
	fmt.Printf("%q\n", strings.Fields("  spaced   out  words "))
	fmt.Printf("%q\n", strings.FieldsFunc("a1b22c", func(r rune) bool { return r >= '0' && r <= '9' }))
	fmt.Println(strings.Join([]string{"x", "y", "z"}, "-"))
	fmt.Println(strings.ToUpper("straße é"), strings.ToLower("ÀB"), strings.Title("hello world"))
	fmt.Printf("%q %q %q\n", strings.TrimSpace("\t hi \n"), strings.Trim("--hi--", "-"), strings.TrimLeft("xxabcx", "x"))
	fmt.Printf("%q %q\n", strings.TrimPrefix("prefix-body", "prefix-"), strings.TrimSuffix("body.go", ".go"))
	fmt.Println(strings.Repeat("ab", 3), strings.EqualFold("GoLang", "golang"))
	before, after, found := strings.Cut("key=value=x", "=")
	fmt.Println(before, after, found)
	_, rest, ok := strings.Cut("novalue", "=")
	fmt.Printf("%q %t\n", rest, ok)
	fmt.Println(strings.Compare("a", "b"), strings.Compare("b", "a"), strings.Compare("a", "a"))
	fmt.Println(strings.IndexFunc("abc1", func(r rune) bool { return r == '1' }))
	fmt.Println(strings.TrimFunc("123abc456", func(r rune) bool { return r < 'a' }))
	fmt.Println(strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace("<b>bold</b>"))
	fmt.Println(strings.Map(func(r rune) rune {
		if r == 'a' {
			return -1
		}
		return r + 1
	}, "banana"))
	var b strings.Builder
	for i := 3; i > 0; i-- {
		fmt.Fprintf(&b, "%d...", i)
	}
	b.WriteByte('!')
	fmt.Println(b.String(), b.Len())
}
