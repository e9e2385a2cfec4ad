package main

import (
	"fmt"
	"strings"
)

type Token struct {
	Kind  string
	Value string
}

type Node interface {
	Eval(env map[string]Value) Value
}

type Value interface {
	Type() string
	Inspect() string
}

type Integer struct{ V int64 }
type Boolean struct{ V bool }
type Str struct{ V string }
type Function struct {
	Params []string
	Body   Node
	Env    map[string]Value
}
type Builtin func(args ...Value) Value
type Error struct{ Msg string }
type Null struct{}

func (i *Integer) Type() string     { return "INTEGER" }
func (i *Integer) Inspect() string  { return fmt.Sprintf("%d", i.V) }
func (b *Boolean) Type() string     { return "BOOLEAN" }
func (b *Boolean) Inspect() string  { return fmt.Sprint(b.V) }
func (s *Str) Type() string         { return "STRING" }
func (s *Str) Inspect() string      { return "\"" + s.V + "\"" }
func (f *Function) Type() string    { return "FUNCTION" }
func (f *Function) Inspect() string { return "fn(" + strings.Join(f.Params, ", ") + ")" }
func (b Builtin) Type() string      { return "BUILTIN" }
func (b Builtin) Inspect() string   { return "builtin" }
func (e *Error) Type() string       { return "ERROR" }
func (e *Error) Inspect() string    { return "ERROR: " + e.Msg }
func (Null) Type() string           { return "NULL" }
func (Null) Inspect() string        { return "null" }

var (
	TRUE  = &Boolean{true}
	FALSE = &Boolean{false}
	NULL  = Null{}
)

type IntLit struct{ V int64 }
type StrLit struct{ V string }
type Ident struct{ Name string }
type Infix struct {
	Op   string
	L, R Node
}
type If struct{ Cond, Then, Else Node }
type FnLit struct {
	Params []string
	Body   Node
}
type CallExpr struct {
	Fn   Node
	Args []Node
}
type Let struct {
	Name string
	Val  Node
}
type Block []Node

var builtins = map[string]Builtin{
	"len": func(args ...Value) Value {
		if len(args) != 1 {
			return &Error{fmt.Sprintf("wrong number of arguments: %d", len(args))}
		}
		switch a := args[0].(type) {
		case *Str:
			return &Integer{int64(len(a.V))}
		default:
			return &Error{"len of " + a.Type()}
		}
	},
}

func isErr(v Value) bool { return v != nil && v.Type() == "ERROR" }

func (n IntLit) Eval(env map[string]Value) Value { return &Integer{n.V} }
func (n StrLit) Eval(env map[string]Value) Value { return &Str{n.V} }
func (n Ident) Eval(env map[string]Value) Value {
	if v, ok := env[n.Name]; ok {
		return v
	}
	if b, ok := builtins[n.Name]; ok {
		return b
	}
	return &Error{"unknown identifier: " + n.Name}
}
func (n Infix) Eval(env map[string]Value) Value {
	l := n.L.Eval(env)
	if isErr(l) {
		return l
	}
	r := n.R.Eval(env)
	if isErr(r) {
		return r
	}
	if ls, ok := l.(*Str); ok && n.Op == "+" {
		if rs, ok := r.(*Str); ok {
			return &Str{ls.V + rs.V}
		}
	}
	li, lok := l.(*Integer)
	ri, rok := r.(*Integer)
	if !lok || !rok {
		return &Error{fmt.Sprintf("type mismatch: %s %s %s", l.Type(), n.Op, r.Type())}
	}
	switch n.Op {
	case "+":
		return &Integer{li.V + ri.V}
	case "-":
		return &Integer{li.V - ri.V}
	case "*":
		return &Integer{li.V * ri.V}
	case "<":
		return toBool(li.V < ri.V)
	}
	return &Error{"unknown operator " + n.Op}
}

func toBool(b bool) *Boolean {
	if b {
		return TRUE
	}
	return FALSE
}

func truthy(v Value) bool {
	switch v {
	case TRUE:
		return true
	case FALSE, NULL:
		return false
	}
	return true
}

func (n If) Eval(env map[string]Value) Value {
	c := n.Cond.Eval(env)
	if isErr(c) {
		return c
	}
	if truthy(c) {
		return n.Then.Eval(env)
	}
	if n.Else != nil {
		return n.Else.Eval(env)
	}
	return NULL
}
func (n FnLit) Eval(env map[string]Value) Value { return &Function{n.Params, n.Body, env} }
func (n Let) Eval(env map[string]Value) Value {
	v := n.Val.Eval(env)
	if !isErr(v) {
		env[n.Name] = v
	}
	return v
}
func (b Block) Eval(env map[string]Value) (res Value) {
	for _, n := range b {
		res = n.Eval(env)
		if isErr(res) {
			return
		}
	}
	return res
}
func (n CallExpr) Eval(env map[string]Value) Value {
	f := n.Fn.Eval(env)
	args := make([]Value, 0, len(n.Args))
	for _, a := range n.Args {
		v := a.Eval(env)
		if isErr(v) {
			return v
		}
		args = append(args, v)
	}
	switch fn := f.(type) {
	case *Function:
		inner := map[string]Value{}
		for k, v := range fn.Env {
			inner[k] = v
		}
		for i, p := range fn.Params {
			inner[p] = args[i]
		}
		return fn.Body.Eval(inner)
	case Builtin:
		return fn(args...)
	case *Error:
		return fn
	default:
		return &Error{"not a function: " + f.Type()}
	}
}

func main() {
	env := map[string]Value{}
	prog := []Node{
		Let{"x", IntLit{5}},
		Infix{"+", Ident{"x"}, Infix{"*", IntLit{2}, IntLit{3}}},
		Let{"add", FnLit{[]string{"a", "b"}, Infix{"+", Ident{"a"}, Ident{"b"}}}},
		CallExpr{Ident{"add"}, []Node{Ident{"x"}, IntLit{10}}},
		CallExpr{Ident{"add"}, []Node{StrLit{"foo"}, StrLit{"bar"}}},
		If{Infix{"<", Ident{"x"}, IntLit{3}}, StrLit{"small"}, StrLit{"big"}},
		If{Cond: Infix{"<", IntLit{3}, IntLit{1}}, Then: IntLit{1}},
		CallExpr{Ident{"len"}, []Node{StrLit{"hello"}}},
		CallExpr{Ident{"len"}, []Node{IntLit{1}}},
		CallExpr{Ident{"x"}, nil},
		Infix{"-", StrLit{"a"}, IntLit{1}},
		Block{Let{"y", IntLit{1}}, Ident{"nope"}, IntLit{3}},
		Infix{"<", Ident{"y"}, Ident{"x"}},
		Ident{"add"},
		Ident{"len"},
	}
	for _, n := range prog {
		v := n.Eval(env)
		fmt.Printf("%-9s %s\n", v.Type(), v.Inspect())
	}
	fmt.Println(len(env), toBool(true) == TRUE)
}
