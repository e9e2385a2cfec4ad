package main

import (
	"fmt"
	"strings"
	"unicode"
)

type Kind int

const (
	Number Kind = iota
	Ident
	Op
	EOF
)

var kindNames = [...]string{"Number", "Ident", "Op", "EOF"}

func (k Kind) String() string { return kindNames[k] }

type Token struct {
	Kind Kind
	Text string
	Pos  int
}

type Lexer struct {
	src []rune
	pos int
}

func (l *Lexer) peek() rune {
	if l.pos >= len(l.src) {
		return 0
	}
	return l.src[l.pos]
}

func (l *Lexer) takeWhile(pred func(rune) bool) string {
	start := l.pos
	for l.pos < len(l.src) && pred(l.src[l.pos]) {
		l.pos++
	}
	return string(l.src[start:l.pos])
}

func (l *Lexer) Next() Token {
	l.takeWhile(unicode.IsSpace)
	start := l.pos
	switch r := l.peek(); {
	case r == 0:
		return Token{EOF, "", start}
	case unicode.IsDigit(r):
		return Token{Number, l.takeWhile(func(r rune) bool { return unicode.IsDigit(r) || r == '.' }), start}
	case unicode.IsLetter(r) || r == '_':
		return Token{Ident, l.takeWhile(func(r rune) bool {
			return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_'
		}), start}
	default:
		l.pos++
		return Token{Kind: Op, Text: string(r), Pos: start}
	}
}

func main() {
	lex := &Lexer{src: []rune("área = 3.14 * (r_1 + 42)")}
	counts := map[Kind]int{}
	var parts []string
	for tok := lex.Next(); tok.Kind != EOF; tok = lex.Next() {
		fmt.Printf("%2d %-6v %q\n", tok.Pos, tok.Kind, tok.Text)
		counts[tok.Kind]++
		parts = append(parts, tok.Text)
	}
	fmt.Println(strings.Join(parts, "·"))
	fmt.Println(counts)
	fmt.Printf("%v %+v\n", lex.Next(), lex.Next())
}
