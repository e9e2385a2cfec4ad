// level: all

// Package nilresults holds results that follow a parameter.
package nilresults

import (
	"math/rand"
)

type T struct {
	n int
	p *T
}

func same(x *T) *T { return x }

func viaIf(x *T) *T {
	if x != nil {
		return &T{}
	}
	return nil
}

func viaIf2(x *T) *T {
	if x == nil {
		return nil
	}
	return &T{}
}

func viaElse(x *T) *T {
	if x == nil {
		return nil
	} else {
		return x
	}
}

func viaVar(x *T) *T {
	var r *T
	if x != nil {
		r = &T{}
	}
	return r
}

func viaSwitch(x *T) *T {
	switch {
	case x == nil:
		return nil
	default:
		return &T{}
	}
}

func viaCall(x *T) *T { return viaIf(x) }

func viaCall2(x *T) *T {
	y := viaIf(x)
	return y
}

func viaRand(x *T) *T {
	if x != nil {
		if rand.Int() > 3 {
			return x
		}
		return &T{}
	}
	if rand.Int() > 3 {
		return nil
	}
	return &T{}
}

func deref(x *int) *int {
	if x == nil {
		return nil
	}
	v := *x
	return &v
}

func two(x, y *T) *T {
	if x == nil || y == nil {
		return nil
	}
	return &T{}
}

func named(x *T) (r *T) {
	if x == nil {
		return
	}
	r = &T{}
	return
}

func loop(x *T) *T {
	for x != nil && x.n > 0 {
		x = x.p
	}
	return x
}

func noContract(x *T) *T {
	if rand.Int() > 3 {
		return nil
	}
	return x
}

func always(x *T) *T { return nil }

func slice(x []int) []int {
	if x == nil {
		return nil
	}
	return append([]int{}, x...)
}

func conv(x []string) []any {
	if x == nil {
		return nil
	}
	r := make([]any, len(x))
	return r
}

func (t *T) self() *T { return t }

func (t *T) next() *T {
	if t == nil {
		return nil
	}
	return &T{}
}

func fallible(x *T) (*T, bool) {
	if x == nil {
		return nil, false
	}
	return x, true
}

func iface(x interface{ M() }) interface{ M() } {
	if x == nil {
		return nil
	}
	return x
}

func gen[X any](x *X) *X {
	if x == nil {
		return nil
	}
	c := *x
	return &c
}

func use() {
	n := &T{}
	print(same(n).n)
	print(viaIf(n).n)
	print(viaIf2(n).n)
	print(viaElse(n).n)
	print(viaVar(n).n)
	print(viaSwitch(n).n)
	print(viaCall(n).n)
	print(viaCall2(n).n)
	print(viaRand(n).n)
	print(two(n, n).n)
	print(named(n).n)
	i := 1
	print(*deref(&i))
	print(slice([]int{1})[0])
	print(n.self().n)
	print(n.next().n)
	print(gen(n).n)
}

func use1() { print(same(nil).n) } // want GRL0106

func use2() { print(viaIf(nil).n) } // want GRL0106

func use3() { print(viaIf2(nil).n) } // want GRL0106

func use4() { print(viaElse(nil).n) } // want GRL0106

func use5() { print(viaVar(nil).n) } // want GRL0106

func use6() { print(viaSwitch(nil).n) } // want GRL0106

func use7() { print(viaCall(nil).n) } // want GRL0106

func use8() { print(viaCall2(nil).n) } // want GRL0106

func use9() { print(viaRand(nil).n) } // want GRL0106

func use10() { print(*deref(nil)) } // want GRL0106

func use11() { print(two(&T{}, nil).n) } // want GRL0106

func use12() { print(named(nil).n) } // want GRL0106

func use13() { print(loop(nil).n) }

func use14() { print(noContract(&T{}).n) } // want GRL0106

func use15() { print(always(&T{}).n) } // want GRL0106

func use16() { print(slice(nil)[0]) } // want GRL0106

func use17() {
	var x *T
	y := viaIf(x)
	print(y.n) // want GRL0106
}

func use18(b bool) {
	var x *T
	if b {
		x = &T{}
	}
	y := viaIf(x)
	print(y.n) // want GRL0106
}

func use19(x *T) { print(viaIf(x).n) } // want GRL0106

func call19() { use19(nil) }

func use20() {
	var x *T
	print(x.self().n) // want GRL0106
}

func use21() {
	var x *T
	print(x.next().n) // want GRL0106
}

func use25() {
	x, _ := fallible(nil)
	print(x.n) // want GRL0106
}

func use26() { iface(nil).M() } // want GRL0106

func use27() { print(gen[T](nil).n) } // want GRL0106

func use29() {
	x := viaIf(viaIf(nil))
	print(x.n) // want GRL0106
}

func use30() {
	x := viaIf(viaIf(&T{}))
	print(x.n)
}

func use31() {
	print(viaIf(glob).n) // want GRL0106
}

var glob *T

func use32(m map[string]*T) {
	print(viaIf(m["a"]).n) // want GRL0107
	if v, ok := m["b"]; ok {
		print(viaIf(v).n)
	}
}

func use33() {
	x := &T{}
	print(viaIf(x.p).n) // want GRL0106
}

func use34() {
	f := viaIf
	print(f(nil).n) // want GRL0106
}

func use35() {
	a, b := viaIf(nil), viaIf(&T{})
	print(b.n)
	print(a.n) // want GRL0106
}

func use36() {
	x := viaIf(nil)
	if x != nil {
		print(x.n)
	}
	x = viaIf(&T{})
	print(x.n)
}

func use37() *T { return viaIf(nil) }

func use38() { print(use37().n) } // want GRL0106

func use39() {
	consume(viaIf(nil))
}

func consume(x *T) { print(x.n) } // want GRL0106
