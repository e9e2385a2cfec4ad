// level: all

// Package nilflows holds ways that nil takes from one function to another, and ways on which it does not get through.
package nilflows

import (
	"encoding/json"
	"errors"
	"os"
)

type node struct {
	val  int
	next *node
	cb   func(int)
	tags map[string]int
}

var coin bool

// results
func none() *node { return nil }
func some() *node { return &node{} }
func perhaps(b bool) *node { // nil on one path
	if b {
		return nil
	}
	return &node{}
}
func useResult() int {
	n := perhaps(coin)
	return n.val // want GRL0106
}
func useResultDirect() int { return none().val } // want GRL0106
func useResultOk() int     { return some().val }
func useResultChecked() int {
	if n := perhaps(coin); n != nil {
		return n.val
	}
	return 0
}

// params
func takes(n *node) int { return n.val }      // want GRL0106
func gives() int        { return takes(nil) } // want GRL0101
func takesOk(n *node) int {
	if n == nil {
		return 0
	}
	return n.val
}
func givesOk() int { return takesOk(nil) }

// chain
func a1(n *node) int { return a2(n) }
func a2(n *node) int { return n.val } // want GRL0106
func start() int {
	var n *node
	return a1(n) // want GRL0101
}

// fields
type holder struct{ n *node }

func (h *holder) clear()   { h.n = nil }
func (h *holder) get() int { return h.n.val } // want GRL0106

type holder2 struct{ n *node }

func newHolder2() *holder2  { return &holder2{n: &node{}} }
func (h *holder2) get() int { return h.n.val }
func (h *holder2) safe() int {
	if h.n != nil {
		return h.n.val
	}
	return 0
}

// globals
var g *node

func setG()     { g = nil }      // want GRL0209
func useG() int { return g.val } // want GRL0106
func useGok() int {
	if g == nil {
		return 1
	}
	return g.val
}

// slices, maps, channels
func elems() int {
	s := []*node{nil, {}}
	return s[0].val // want GRL0106
}
func elems2() int {
	s := []*node{{}, {}}
	return s[0].val
}
func missed(m map[string]*node) int { return m["a"].val } // want GRL0107
func hit(m map[string]*node) int {
	if n, ok := m["a"]; ok {
		return n.val
	}
	return 0
}
func hit2(m map[string]*node, k string) int {
	if _, ok := m[k]; ok {
		return m[k].val
	}
	return 0
}
func hit3(m map[string]*node) (t int) {
	for k := range m {
		t += m[k].val
	}
	return t
}
func hit4(m map[string]*node, k string) int {
	if m[k] == nil {
		m[k] = &node{}
	}
	return m[k].val
}
func channel() int {
	c := make(chan *node, 1)
	c <- nil
	return (<-c).val // want GRL0106
}

// errors
func open(b bool) (*node, error) {
	if b {
		return nil, errors.New("x")
	}
	return &node{}, nil
}
func blank() int {
	n, _ := open(coin) // want GRL0401
	return n.val       // want GRL0106
}
func checked() int {
	n, err := open(coin)
	if err != nil {
		return 0
	}
	return n.val
}
func unchecked() int {
	n, err := open(coin)
	if err != nil {
		println(err)
	}
	return n.val // want GRL0106 GRL0411
}

// closures
func closure() int {
	var n *node
	f := func() int { return n.val } // want GRL0101
	return f()
}
func closure2() int {
	f := func(n *node) int { return n.val } // want GRL0106
	return f(nil)
}

// named results
func named() (n *node) {
	if coin {
		n = &node{}
	}
	return
}
func useNamed() int { return named().val } // want GRL0106

// receivers
func (n *node) value() int { return n.val } // want GRL0106
func recv() int {
	var n *node
	return n.value() // want GRL0001
}

// loops
func loop(xs []*node) int {
	var last *node
	for _, x := range xs {
		last = x
	}
	return last.val // want GRL0106
}

// interfaces
type getter interface{ get() *node }
type impl struct{}

func (impl) get() *node     { return nil }
func viaIface(x getter) int { return x.get().val } // want GRL0106

// func fields
type hooks struct{ on func() }

func (h hooks) fire() { h.on() } // want GRL0106

// generic
func id[T any](x T) T { return x }
func generic() int {
	var n *node
	return id(n).val // want GRL0106
}

// contracts
func wrap(n *node) *node {
	if n == nil {
		return nil
	}
	return &node{next: n} // want GRL0525
}
func useWrap() int    { return wrap(&node{}).val }
func useWrapNil() int { return wrap(nil).val } // want GRL0106
func must(n *node) {
	if n == nil {
		panic("no")
	}
}
func useMust() int {
	n := perhaps(coin)
	must(n)
	return n.val
}
func ok(n *node) bool { return n != nil && n.val > 0 }
func usePred() int {
	n := perhaps(coin)
	if ok(n) {
		return n.val
	}
	return 0
}

// json
type req struct{ Account *node }

func decode(b []byte) int {
	var r req
	if err := json.Unmarshal(b, &r); err != nil {
		return 0
	}
	return r.Account.val // want GRL0108
}
func decode2(b []byte) int {
	var r req
	if err := json.Unmarshal(b, &r); err != nil {
		return 0
	}
	if r.Account == nil {
		return 1
	}
	return r.Account.val
}

// maps
func nilMap() {
	var m map[string]int
	if coin {
		m["x"] = 1 // want GRL0102
	}
}
func fieldMap() {
	n := &node{}
	n.tags["a"] = 1 // want GRL0102
}
func fieldCb() {
	n := node{val: 1} // want GRL0525
	n.cb(1)           // want GRL0101
}

// variadic
func vari(ns ...*node) int {
	return ns[0].val // want GRL0106
}
func callVari() int { return vari(nil, &node{}) }

// method value
func methodValue() {
	var n *node
	f := n.value // want GRL0001
	_ = f
}

// if-else joins
func join(b bool) int {
	var n *node
	if b {
		n = &node{}
	}
	return n.val // want GRL0106
}
func joinOk(b bool) int {
	var n *node
	if b {
		n = &node{}
	}
	if b {
		return n.val
	}
	return 0
}

func file() {
	f, err := os.Open("x")
	defer f.Close() // want GRL0110
	if err != nil {
		return
	}
}

// struct passed around
func build() *holder { return &holder{} }
func useBuild() int  { return build().n.val } // want GRL0106

// deferred
func deferred() (err error) {
	var n *node
	defer func() { println(n.val) }()
	n = &node{}
	return nil
}

// double pointers, arrays
func arr() int {
	var a [3]*node
	a[1] = nil
	return a[1].val // want GRL0101
}

// switch
func sw(n *node) int {
	switch {
	case n == nil:
		return 0
	case n.val > 1:
		return 1
	}
	return n.val
}

// A second check, a late check, and assertions.

func twice(n *node) int {
	if n == nil {
		return 0
	}
	if n == nil { // want GRL0104
		return 1
	}
	return n.val
}

func late(n *node) int {
	v := n.val // want GRL0113
	if n == nil {
		return 0
	}
	return v
}

func inTime(n *node) int {
	if n == nil {
		return 0
	}
	return n.val
}

func asserted(x any) int {
	return x.(int) // want GRL0109
}

func assertedWithOk(x any) int {
	n, _ := x.(int)
	return n
}

func switched(x any) int {
	switch x.(type) {
	case int:
		return x.(int)
	}
	return 0
}

// A condition that goes together with the value is no unguarded use.

func found(xs []*node) int {
	var best *node
	found := false
	for _, x := range xs {
		if x.val > 1 {
			best, found = x, true
		}
	}
	if !found {
		return 0
	}
	return best.val
}

func lazily() *node {
	if g == nil {
		g = &node{} // want GRL0209
	}
	return g
}

func useLazily() int { return lazily().val }

// Linked lists end at nil, and the loop asks.

func sum(n *node) (total int) {
	for ; n != nil; n = n.next {
		total += n.val
	}
	return total
}

// What a constructor fills, and gives up over an error, is there for whoever got the value.

type journal struct{ size int }

func openJournal(path string) (*journal, error) {
	if path == "" {
		return nil, errors.New("no path")
	}
	return &journal{}, nil
}

type ledger struct{ first, second, third *journal }

func newLedger() (*ledger, error) {
	l := &ledger{}
	var err error
	if l.first, err = openJournal("a"); err != nil {
		return nil, err
	}
	l.second, err = openJournal("b")
	if err != nil {
		return nil, err
	}
	l.third, err = openJournal("c")
	if err != nil {
		println("no third")
	}
	return l, nil
}

func (l *ledger) size() int {
	return l.first.size + l.second.size +
		l.third.size // want GRL0106
}
