package main

import (
	"fmt"
	"strings"
)

type Document struct{ text []rune }

type Command interface {
	Do(d *Document)
	Undo(d *Document)
	fmt.Stringer
}

type insert struct {
	at int
	s  string
}

type remove struct {
	at, n int
	old   []rune
}

type macro struct {
	name string
	cmds []Command
}

func (c *insert) Do(d *Document) {
	rs := []rune(c.s)
	d.text = append(d.text[:c.at], append(rs, d.text[c.at:]...)...)
}
func (c *insert) Undo(d *Document) {
	n := len([]rune(c.s))
	d.text = append(d.text[:c.at], d.text[c.at+n:]...)
}
func (c *insert) String() string { return fmt.Sprintf("insert %q at %d", c.s, c.at) }

func (c *remove) Do(d *Document) {
	c.old = append([]rune(nil), d.text[c.at:c.at+c.n]...)
	d.text = append(d.text[:c.at], d.text[c.at+c.n:]...)
}
func (c *remove) Undo(d *Document) { (&insert{c.at, string(c.old)}).Do(d) }
func (c *remove) String() string {
	return fmt.Sprintf("remove %d at %d (%s)", c.n, c.at, string(c.old))
}

func (m macro) Do(d *Document) {
	for _, c := range m.cmds {
		c.Do(d)
	}
}
func (m macro) Undo(d *Document) {
	for i := len(m.cmds) - 1; i >= 0; i-- {
		m.cmds[i].Undo(d)
	}
}
func (m macro) String() string { return m.name }

type Editor struct {
	doc        Document
	undo, redo []Command
}

func (e *Editor) Run(c Command) {
	c.Do(&e.doc)
	e.undo = append(e.undo, c)
	e.redo = e.redo[:0]
	e.show("do   " + c.String())
}

func (e *Editor) Undo() bool {
	if len(e.undo) == 0 {
		return false
	}
	c := e.undo[len(e.undo)-1]
	e.undo = e.undo[:len(e.undo)-1]
	c.Undo(&e.doc)
	e.redo = append(e.redo, c)
	e.show("undo " + c.String())
	return true
}

func (e *Editor) Redo() bool {
	n := len(e.redo)
	if n == 0 {
		return false
	}
	c := e.redo[n-1]
	e.redo = e.redo[:n-1]
	c.Do(&e.doc)
	e.undo = append(e.undo, c)
	e.show("redo " + c.String())
	return true
}

func (e *Editor) show(what string) { fmt.Printf("%-32s|%s|\n", what, string(e.doc.text)) }

func main() {
	e := new(Editor)
	e.Run(&insert{0, "héllo world"})
	e.Run(&remove{at: 5, n: 6})
	e.Run(macro{"shout", []Command{&insert{5, "!!"}, &remove{at: 0, n: 1}, &insert{0, "H"}}})
	for e.Undo() {
	}
	fmt.Println(e.Undo(), len(e.redo), strings.Count(string(e.doc.text), "l"))
	fmt.Println(e.Redo(), e.Redo())
	e.Run(&insert{0, "> "})
	fmt.Println(e.Redo(), len(e.undo))
}
