package main

import (
	"fmt"
	"strings"
)

type Visitor interface {
	VisitNumber(*Number)
	VisitBinary(*Binary)
}

type Expr interface{ Accept(v Visitor) }

type Number struct{ Value int }

type Binary struct {
	Op          byte
	Left, Right Expr
}

func (n *Number) Accept(v Visitor) { v.VisitNumber(n) }
func (b *Binary) Accept(v Visitor) { v.VisitBinary(b) }

type Printer struct{ strings.Builder }

func (p *Printer) VisitNumber(n *Number) { fmt.Fprint(p, n.Value) }
func (p *Printer) VisitBinary(b *Binary) {
	p.WriteByte('(')
	b.Left.Accept(p)
	p.WriteByte(b.Op)
	b.Right.Accept(p)
	p.WriteByte(')')
}

type Evaluator struct{ stack []int }

func (e *Evaluator) push(v int) { e.stack = append(e.stack, v) }
func (e *Evaluator) pop() int {
	v := e.stack[len(e.stack)-1]
	e.stack = e.stack[:len(e.stack)-1]
	return v
}

func (e *Evaluator) VisitNumber(n *Number) { e.push(n.Value) }
func (e *Evaluator) VisitBinary(b *Binary) {
	b.Left.Accept(e)
	b.Right.Accept(e)
	r, l := e.pop(), e.pop()
	switch b.Op {
	case '+':
		e.push(l + r)
	case '-':
		e.push(l - r)
	case '*':
		e.push(l * r)
	default:
		panic("unknown operator " + string(b.Op))
	}
}

type depth struct{ cur, max int }

func (d *depth) VisitNumber(*Number) { d.max = max(d.max, d.cur+1) }
func (d *depth) VisitBinary(b *Binary) {
	d.cur++
	b.Left.Accept(d)
	b.Right.Accept(d)
	d.cur--
}

func num(v int) Expr                      { return &Number{v} }
func bin(l Expr, op byte, r Expr) *Binary { return &Binary{op, l, r} }

func main() {
	tree := bin(bin(num(1), '+', num(2)), '*', bin(num(10), '-', bin(num(3), '*', num(2))))
	p := &Printer{}
	tree.Accept(p)
	fmt.Println(p.String(), p.Len())

	var ev Evaluator
	tree.Accept(&ev)
	fmt.Println(ev.pop(), len(ev.stack))

	d := depth{}
	for _, v := range []Visitor{&d, &ev} {
		tree.Accept(v)
	}
	fmt.Println(d, ev.stack)
}
