package main

import (
	"fmt"
	"strings"
)

// A lexer by state functions, after Rob Pike's talk.

type itemType int

const (
	itemText itemType = iota
	itemField
	itemError
)

func (t itemType) String() string { return []string{"text", "field", "error"}[t] }

type item struct {
	typ itemType
	val string
}

type stateFn func(*lexer) stateFn

type lexer struct {
	input      string
	start, pos int
	items      []item
}

func (l *lexer) emit(t itemType) {
	if l.pos > l.start || t != itemText {
		l.items = append(l.items, item{t, l.input[l.start:l.pos]})
	}
	l.start = l.pos
}

func (l *lexer) errorf(format string, args ...any) stateFn {
	l.items = append(l.items, item{itemError, fmt.Sprintf(format, args...)})
	return nil
}

func lexText(l *lexer) stateFn {
	i := strings.Index(l.input[l.pos:], "{{")
	if i < 0 {
		l.pos = len(l.input)
		l.emit(itemText)
		return nil
	}
	l.pos += i
	l.emit(itemText)
	l.pos += 2
	l.start = l.pos
	return lexField
}

func lexField(l *lexer) stateFn {
	for l.pos < len(l.input) {
		if strings.HasPrefix(l.input[l.pos:], "}}") {
			if l.pos == l.start {
				return l.errorf("empty field at %d", l.pos)
			}
			l.emit(itemField)
			l.pos += 2
			l.start = l.pos
			return lexText
		}
		l.pos++
	}
	return l.errorf("unclosed field %q", l.input[l.start:])
}

func lex(s string) []item {
	l := &lexer{input: s}
	for state := stateFn(lexText); state != nil; {
		state = state(l)
	}
	return l.items
}

func render(s string, data map[string]func() string) string {
	var sb strings.Builder
	for _, it := range lex(s) {
		switch it.typ {
		case itemText:
			sb.WriteString(it.val)
		case itemField:
			if f, ok := data[strings.TrimSpace(it.val)]; ok {
				sb.WriteString(f())
			} else {
				sb.WriteString("?" + it.val + "?")
			}
		case itemError:
			return "error: " + it.val
		}
	}
	return sb.String()
}

func main() {
	n := 0
	data := map[string]func() string{
		"name": func() string { return "Gopher" },
		"n":    func() string { n++; return fmt.Sprint(n) },
	}
	for _, s := range []string{"Hi {{name}}!", "{{n}}-{{ n }}-{{n}}", "no fields", "{{who}} is it", "a {{b", "x {{}} y"} {
		fmt.Println(lex(s))
		fmt.Println(render(s, data))
	}
}
