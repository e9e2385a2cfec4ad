// level: all

// Package nilcontainers holds nil inside of what is returned, sent, made or stored.
package nilcontainers

type T struct {
	n  int
	p  *T
	s  []*T
	m  map[string]*T
	f  func() *T
	c  chan *T
	pp **T
}

func nilp() *T { return nil }

func mk() *T { return &T{} }

func sl() []*T { return []*T{nil} }

func mp() map[string]*T { return map[string]*T{"a": nil} }

func ch() chan *T { c := make(chan *T, 1); c <- nil; return c }

func set(t *T) { t.p = nil; t.s = append(t.s, nil) }

func d1(t *T) { print(t.p.n) } // want GRL0106

func d2(t *T) { print(t.p.p.n) } // want GRL0106 GRL0106

func d3(t *T) { print(t.s[0].n) } // want GRL0106

func d4() { print(sl()[0].n) } // want GRL0106

func d5() { s := sl(); print(s[0].n) } // want GRL0106

func d6() { print(mp()["a"].n) } // want GRL0106 GRL0107

func d7() { m := mp(); print(m["a"].n) } // want GRL0106 GRL0107

func d8() { print((<-ch()).n) } // want GRL0106

func d9() { c := ch(); t := <-c; print(t.n) } // want GRL0106

func d14() {
	for _, t := range sl() {
		print(t.n) // want GRL0106
	}
}

func d15() {
	for _, t := range mp() {
		print(t.n) // want GRL0106
	}
}

func d16() {
	for t := range ch() {
		print(t.n) // want GRL0106
	}
}

func d17() { x := *nilp(); print(x.n) } // want GRL0106

func d18() { s := make([][]*T, 1); s[0] = append(s[0], nil); print(s[0][0].n) } // want GRL0106

func d19() { a := [2]*T{}; print(a[0].n) } // want GRL0101

func d20() { var a [2]*T; print(a[1].n) } // want GRL0101

func d21() { t := &T{s: []*T{nil}}; print(t.s[0].n) } // want GRL0106 GRL0525

func d22() { m := map[string][]*T{"a": {nil}}; print(m["a"][0].n) } // want GRL0106 GRL0106

func d23() { m := map[string]map[string]int{}; m["a"]["b"] = 1 } // want GRL0107

func d26() { s := []func(){nil}; s[0]() } // want GRL0106

func d27() { s := []map[string]int{nil}; s[0]["a"] = 1 } // want GRL0106

func d28() { t := struct{ p *T }{}; print(t.p.n) } // want GRL0101

func d30() {
	s := []*T{}
	s = append(s, nilp())
	for _, t := range s {
		print(t.n) // want GRL0106
	}
}

func d31(s []*T) { s[0] = nil; print(s[0].n) } // want GRL0101

func d32(s []*T) {
	for _, t := range s {
		print(t.n) // want GRL0106
	}
}

func c32() { d32([]*T{nil}) }

func d33(m map[string]*T) {
	for _, t := range m {
		print(t.n) // want GRL0106
	}
}

func c33() { d33(map[string]*T{"x": nil}) }

func d34(c chan *T) { t := <-c; print(t.n) } // want GRL0106

func c34() { c := make(chan *T, 1); c <- nil; d34(c) }

func d35(xs ...*T) {
	for _, t := range xs {
		print(t.n) // want GRL0106
	}
}

func c35() { d35(nil, mk()) }

func d36() []*T { var r []*T; r = append(r, nil); return r }

func d37() { print(d36()[0].n) } // want GRL0106

type L []*T

func d39() { l := L{nil}; print(l[0].n) } // want GRL0106

type M map[string]*T

func (m M) get(k string) *T { return m[k] }

func d40(m M) { print(m.get("a").n) } // want GRL0106

func d41() { x := [][]*T{{nil}}; print(x[0][0].n) } // want GRL0106

func d42() { x := map[string]*T{}; x["a"] = nil; print(x["a"].n) } // want GRL0101

func d43() { var i interface{ F() }; xs := []interface{ F() }{i}; xs[0].F() } // want GRL0106

func b13() {
	c := make(chan *T)
	t, ok := <-c // want GRL0307
	if ok {
		print(t.n)
	}
	_ = ok
}

func b15() { c := make(chan *T, 1); c <- nil; t := <-c; print(t.n) } // want GRL0106

func b16() { c := make(chan *T, 1); c <- nil; print((<-c).n) } // want GRL0106

func b18() { c := make(chan *T, 1); c <- &T{}; t := <-c; print(t.n) }

func b23() {
	c := make(chan *T, 1)
	c <- nil
	if t := <-c; t != nil {
		print(t.n)
	}
}

func b26() {
	c := make(chan *T, 1)
	c <- nil
	select {
	case t := <-c:
		print(t.n) // want GRL0106
	}
}
