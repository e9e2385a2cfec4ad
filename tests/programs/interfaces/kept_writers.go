package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

type Printer struct{ w io.Writer }

func NewPrinter(w io.Writer) *Printer { return &Printer{w} }
func (p *Printer) Print(s string) (int, error) {
	return p.w.Write([]byte(s + ";"))
}

func main() {
	sb := &strings.Builder{}
	p := NewPrinter(sb)
	n, err := p.Print("hi")
	fmt.Println(n, err, sb.String())
	p.Print("x")
	fmt.Println(sb, sb.Len())
	q := NewPrinter(os.Stdout)
	q.Print("out\n")
}
