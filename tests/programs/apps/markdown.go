package main

import (
	"bufio"
	"fmt"
	"strings"
)

type block int

const (
	none block = iota
	para
	list
	code
)

type converter struct {
	out   []string
	cur   block
	buf   []string
	links []string
}

func (c *converter) inline(s string) string {
	var sb strings.Builder
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '*', '`':
			continue
		case '[':
			end := strings.IndexByte(s[i:], ']')
			if end > 0 && i+end+1 < len(s) && s[i+end+1] == '(' {
				if stop := strings.IndexByte(s[i+end:], ')'); stop > 0 {
					c.links = append(c.links, s[i+end+2:i+end+stop])
					fmt.Fprintf(&sb, "%s[%d]", s[i+1:i+end], len(c.links))
					i += end + stop
					continue
				}
			}
		}
		sb.WriteByte(s[i])
	}
	return sb.String()
}

func (c *converter) flush() {
	if len(c.buf) == 0 {
		c.cur = none
		return
	}
	switch c.cur {
	case para:
		c.out = append(c.out, strings.Join(c.buf, " "))
	case list:
		for i, it := range c.buf {
			c.out = append(c.out, fmt.Sprintf(" %d) %s", i+1, it))
		}
	case code:
		for _, l := range c.buf {
			c.out = append(c.out, "    | "+l)
		}
	}
	c.buf = nil
	c.cur = none
}

func (c *converter) line(l string) {
	if c.cur == code {
		if l == "```" {
			c.flush()
		} else {
			c.buf = append(c.buf, l)
		}
		return
	}
	start := func(b block) {
		if c.cur != b {
			c.flush()
			c.cur = b
		}
	}
	switch {
	case l == "":
		c.flush()
	case l == "```":
		start(code)
	case strings.HasPrefix(l, "#"):
		c.flush()
		text := strings.TrimLeft(l, "#")
		level := len(l) - len(text)
		text = strings.TrimSpace(text)
		c.out = append(c.out, strings.ToUpper(text))
		c.out = append(c.out, strings.Repeat(string("=-~"[min(level, 3)-1]), len(text)))
	case strings.HasPrefix(l, "- "):
		start(list)
		c.buf = append(c.buf, c.inline(l[2:]))
	default:
		start(para)
		c.buf = append(c.buf, c.inline(l))
	}
}

func main() {
	src := "# Title\nSome *bold* text\nover two lines with a [link](http://x.y).\n\n- one\n- `two`\n- see [this](a)\n## Code\n```\nx := [1]\n*p = 2\n```\nLast [not a link] para"
	c := &converter{}
	sc := bufio.NewScanner(strings.NewReader(src))
	for sc.Scan() {
		c.line(sc.Text())
	}
	c.flush()
	for _, l := range c.out {
		fmt.Println(l)
	}
	for i, l := range c.links {
		fmt.Printf("[%d]: %s\n", i+1, l)
	}
}
