package main

import (
	"fmt"
	"os"
	"regexp"
	"strings"
)

var (
	dateRe  = regexp.MustCompile(`(\d{4})-(\d{2})-(\d{2})`)
	emailRe = regexp.MustCompile(`^[a-z0-9._]+@[a-z0-9]+\.[a-z]{2,}$`)
	wordRe  = regexp.MustCompile(`\b[A-Z]\w*`)
)

const log = `2024-01-15 Started by Ann
2024-02-30 Warning: Disk almost full
no date here
2023-12-01 Stopped`

func main() {
	for i, line := range strings.Split(log, "\n") {
		m := dateRe.FindStringSubmatch(line)
		if m == nil {
			fmt.Println(i, "no match")
			continue
		}
		fmt.Println(i, m[0], "year", m[1], "month", m[2], wordRe.FindAllString(line, -1))
	}
	for _, e := range []string{"a@b.com", "bad@", "x.y_z@host.org", "UPPER@x.com"} {
		fmt.Print(emailRe.MatchString(e), " ")
	}
	fmt.Println()
	fmt.Println(dateRe.ReplaceAllString(log[:10], "$3/$2/$1"))
	fmt.Println(wordRe.ReplaceAllStringFunc("Hello big World", strings.ToUpper))
	fmt.Println(regexp.MustCompile(`\s*[,;]\s*`).Split("a, b ;c,d", -1))
	fmt.Println(regexp.MustCompile(`a+`).FindStringIndex("baaac"))
	ok, err := regexp.MatchString("^go", "golang")
	fmt.Println(ok, err)
	_, err = regexp.Compile("a(b")
	fmt.Println(err != nil, len(os.Args))
}
