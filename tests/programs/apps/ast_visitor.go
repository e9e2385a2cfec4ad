package main

import "fmt"

type Expr interface {
	Accept(v Visitor) any
}

type Visitor interface {
	VisitNum(n Num) any
	VisitBin(b *Bin) any
	VisitNeg(n *Neg) any
}

type Num float64

type Bin struct {
	Op   byte
	L, R Expr
}

type Neg struct{ X Expr }

func (n Num) Accept(v Visitor) any  { return v.VisitNum(n) }
func (b *Bin) Accept(v Visitor) any { return v.VisitBin(b) }
func (n *Neg) Accept(v Visitor) any { return v.VisitNeg(n) }

type printer struct{ parens int }

func (p *printer) VisitNum(n Num) any { return fmt.Sprint(float64(n)) }
func (p *printer) VisitNeg(n *Neg) any {
	return "-" + n.X.Accept(p).(string)
}
func (p *printer) VisitBin(b *Bin) any {
	p.parens++
	return fmt.Sprintf("(%s %c %s)", b.L.Accept(p), b.Op, b.R.Accept(p))
}

type evaluator struct{}

func (evaluator) VisitNum(n Num) any    { return float64(n) }
func (e evaluator) VisitNeg(n *Neg) any { return -n.X.Accept(e).(float64) }
func (e evaluator) VisitBin(b *Bin) any {
	l, r := b.L.Accept(e).(float64), b.R.Accept(e).(float64)
	switch b.Op {
	case '+':
		return l + r
	case '-':
		return l - r
	case '*':
		return l * r
	}
	return l / r
}

// simplify works by type switch instead of the visitor.
func simplify(e Expr) Expr {
	switch e := e.(type) {
	case *Bin:
		l, r := simplify(e.L), simplify(e.R)
		ln, lok := l.(Num)
		rn, rok := r.(Num)
		switch {
		case lok && rok && e.Op == '+':
			return ln + rn
		case e.Op == '*' && (lok && ln == 0 || rok && rn == 0):
			return Num(0)
		case e.Op == '*' && lok && ln == 1:
			return r
		case e.Op == '*' && rok && rn == 1:
			return l
		}
		return &Bin{e.Op, l, r}
	case *Neg:
		if inner, ok := e.X.(*Neg); ok {
			return simplify(inner.X)
		}
		return &Neg{simplify(e.X)}
	}
	return e
}

func main() {
	exprs := []Expr{
		Num(4),
		&Bin{'+', Num(1), &Bin{'*', Num(2), Num(3)}},
		&Neg{&Neg{&Bin{'-', Num(7), Num(2.5)}}},
		&Bin{'*', Num(1), &Bin{'/', &Neg{Num(9)}, Num(2)}},
		&Bin{'*', &Bin{'+', Num(0), Num(0)}, Num(100)},
	}
	p := &printer{}
	for _, e := range exprs {
		fmt.Println(e.Accept(p), "=", e.Accept(evaluator{}), "simplified", simplify(e).Accept(p))
	}
	fmt.Println("binary nodes printed:", p.parens)
}
