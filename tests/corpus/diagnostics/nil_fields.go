// level: all

// Package nilfields holds fields that a literal leaves out, used here, by the caller or in the callee, and callees that set or clear them.
package nilfields

type A struct {
	p *int
	a *A
	m map[string]int
	s []int
	n int
	f func()
	B
}

type B struct{ q *A }

func ret1() *A { return &A{} }

func ret2() A { return A{} }

func ret4() *A { x := &A{}; return x }

func ret5() *A { x := &A{}; x.a = &A{}; return x }

func ret6() (*A, error) { return &A{}, nil }

func ret7() *A { return new(A) }

func ret8() *A { return ret1() }

func ret9() *A { x := ret1(); return x }

func ret11() (x A) { return }

func ret12() (x *A) { x = &A{}; return }

func ret15() *A { var x A; return &x }

func ret16() (int, *A) { return 1, &A{} }

func use1() { print(ret1().a.n) } // want GRL0106

func use1b() { x := ret1(); print(x.a.n) } // want GRL0106

func use1c() { x := ret1(); print(*x.p) } // want GRL0106

func use1d() { x := ret1(); x.a = &A{}; print(x.a.n) }

func use1e() {
	x := ret1()
	if x.a != nil {
		print(x.a.n)
	}
}

func use1f() { y := ret1().a; print(y.n) } // want GRL0106

func use2() { x := ret2(); print(x.a.n) } // want GRL0106

func use2b() { print(ret2().a.n) } // want GRL0106

func use4() { x := ret4(); print(x.a.n) } // want GRL0106

func use5() { x := ret5(); print(x.a.n) }

func use6() {
	x, err := ret6()
	if err != nil {
		return
	}
	print(x.a.n) // want GRL0106
}

func use7() { x := ret7(); print(x.a.n) } // want GRL0106

func use8() { x := ret8(); print(x.a.n) } // want GRL0106

func use9() { x := ret9(); print(x.a.n) } // want GRL0106

func use11() { x := ret11(); print(x.a.n) } // want GRL0106

func use12() { x := ret12(); print(x.a.n) } // want GRL0106

func use15() { x := ret15(); print(x.a.n) }

func use16() { _, x := ret16(); print(x.a.n) } // want GRL0106

func use17() {
	x := ret1().a
	if x == nil {
		return
	}
	print(x.n)
}

func par1(x *A) { print(x.a.n) } // want GRL0106

func par2(x A) { print(x.a.n) } // want GRL0106

func par3(x *A) { print(x.a.n) }

func par4(x *A) { par4b(x) }

func par4b(x *A) { print(x.a.n) } // want GRL0106

func par5(x *A) {
	if x.a != nil {
		print(x.a.n)
	}
}

func par6(x *A) { x.a = &A{}; print(x.a.n) }

func (x *A) par8() { print(x.a.n) } // want GRL0106

func (x A) par9() { print(x.a.n) } // want GRL0106

func par12(n int, x *A) {
	for i := 0; i < n; i++ {
		print(x.a.n) // want GRL0106
	}
}

func call() {
	par1(&A{})
	par2(A{})
	x := &A{}
	par4(x)
	par5(&A{})
	par6(&A{})
	z := &A{}
	z.par8()
	A{}.par9()
	par12(1, new(A))
}

func set1(x *A) { x.a = &A{} }

func set3(x *A, b bool) {
	if b {
		x.a = &A{}
	}
}

func set4(x *A) { set1(x) }

func set5(x *A) { x.n = 1 }

func (x *A) init() { x.a = &A{} }

func (x *A) look() int { return x.n }

func set7(x *A) *A { x.a = &A{}; return x }

func se1() { x := &A{}; set1(x); print(x.a.n) }

func se3() { x := &A{}; set3(x, true); print(x.a.n) } // want GRL0101

func se4() { x := &A{}; set4(x); print(x.a.n) }

func se5() { x := &A{}; set5(x); print(x.a.n) } // want GRL0101

func se7() { x := &A{}; x.init(); print(x.a.n) }

func se9() { x := &A{}; x.look(); print(x.a.n) } // want GRL0101

func se10() { x := &A{}; set7(x); print(x.a.n) }

func se14() { x := set7(&A{}); print(x.a.n) }

func se15() { x := &A{}; set1(x); print(x.a.a.n) } // want GRL0106

func se21() { x := ret1(); set1(x); print(x.a.n) }

func se22() { x := ret1(); x.init(); print(x.a.n) }
