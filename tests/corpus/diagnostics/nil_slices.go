// level: all

// Package nilslices holds slices that have no elements where one is asked for, and the questions that Go code asks before.
package nilslices

type T struct {
	n  int
	s  []int
	p  *T
	ps []*T
}

func local() int {
	var s []int
	return s[0] // want GRL0101
}

func localSlice() []int {
	var s []int
	return s[1:2] // want GRL0101 GRL0509
}

func localSliceZero() []int {
	var s []int
	return s[:0] // want GRL0509
}

func path(b bool) int {
	var s []int
	if b {
		s = make([]int, 3)
	}
	return s[0] // want GRL0106
}

func guarded(b bool) int {
	var s []int
	if b {
		s = append(s, 1)
	}
	if len(s) > 0 {
		return s[0]
	}
	return 0
}

func guardedIndex(i int, b bool) int {
	var s []int
	if b {
		s = append(s, 1)
	}
	if i < len(s) {
		return s[i]
	}
	return 0
}

func loopGuard() int {
	var s []int
	n := 0
	for i := 0; i < len(s); i++ {
		n += s[i]
	}
	for i := range s {
		n += s[i]
	}
	for _, v := range s {
		n += v
	}
	return n
}

func retNil(b bool) []int {
	if b {
		return nil
	}
	return []int{1}
}

func useRet() int {
	s := retNil(true)
	return s[0] // want GRL0106
}

func useRetDirect() int {
	return retNil(true)[0] // want GRL0106
}

func useRetSlice() []int {
	return retNil(true)[1:] // want GRL0106
}

func param(s []int) int {
	return s[0]
}

func incr() {
	var s []int
	s[0]++ // want GRL0101
}

func addr() *int {
	var s []int
	return &s[0] // want GRL0101
}

func nested() int {
	var s [][]int
	return s[0][0] // want GRL0101
}

func nestedElem() int {
	s := make([][]int, 3)
	return s[0][0] // want GRL0101
}

func nestedVar(i, j int) int {
	s := make([][]int, 3)
	return s[i][j] // want GRL0101
}

func nestedSet(i, j int) int {
	s := make([][]int, 3)
	for k := range s {
		s[k] = make([]int, 3)
	}
	return s[i][j]
}

func ptrElems() int {
	s := make([]*T, 3)
	return s[0].n // want GRL0101
}

func ptrElemsVar(i int) int {
	s := make([]*T, 3)
	return s[i].n // want GRL0101
}

func ptrElemsRange() int {
	n := 0
	s := make([]*T, 3)
	for _, t := range s {
		n += t.n // want GRL0101
	}
	return n
}

func ptrElemsFill() int {
	s := make([]*T, 3)
	for i := range s {
		s[i] = &T{}
	}
	return s[1].n
}

func ptrElemsNil() int {
	s := []*T{nil, {}}
	return s[0].n // want GRL0106
}

func ptrAppendNil() int {
	var s []*T
	s = append(s, nil)
	return s[0].n // want GRL0106
}

func appendVar(i int) int {
	var s []*T
	s = append(s, &T{})
	return s[i].n
}

func fieldSlice(t *T) int {
	t.s = nil
	return t.s[0] // want GRL0101
}

func fieldSliceZero() int {
	t := &T{}
	return t.s[0] // want GRL0101
}

func fieldSliceZero2() int {
	var t T
	return t.s[0] // want GRL0101
}

func nilCheck(s []int) int {
	if s == nil {
		return s[0] // want GRL0101
	}
	return s[0]
}

func nilCheckFall(s []int) int {
	if s == nil {
		print("empty")
	}
	return s[0] // want GRL0106
}

func reslice() int {
	var s []int
	s = s[:]
	return s[0] // want GRL0101
}

func appendNothing() int {
	var s []int
	s = append(s)
	return s[0] // want GRL0101
}

func appendOther(o []int) int {
	var s []int
	s = append(s, o...)
	return s[0]
}

func appendNilSpread() int {
	var s, o []int
	s = append(s, o...)
	return s[0] // want GRL0101
}

var global []int

func useGlobal() int {
	return global[0] // want GRL0106
}

var globalInit = []int{1}

func useGlobalInit() int { return globalInit[0] }

func closure() int {
	var s []int
	f := func() int { return s[0] } // want GRL0101
	return f()
}

func namedResult() (s []int) {
	s[0] = 1 // want GRL0101
	return
}

func multi(b bool) ([]int, bool) {
	if b {
		return nil, false
	}
	return []int{1}, true
}

func useMulti() int {
	s, _ := multi(true)
	return s[0] // want GRL0106
}

func useMultiOk() int {
	s, ok := multi(true)
	if !ok {
		return 0
	}
	return s[0]
}

func lenEq() int {
	s := retNil(true)
	if len(s) == 0 {
		return 0
	}
	return s[0]
}

func lenNe(n int) int {
	s := retNil(true)
	if len(s) != n {
		return 0
	}
	return s[0] // want GRL0106
}

func lenSwitch() int {
	s := retNil(true)
	switch len(s) {
	case 0:
		return 0
	case 1:
		return s[0]
	}
	return s[1]
}

func lenVar() int {
	s := retNil(true)
	n := len(s)
	if n == 0 {
		return 0
	}
	return s[0]
}

func lenVarLoop() int {
	s := retNil(true)
	n := len(s)
	r := 0
	for i := 0; i < n; i++ {
		r += s[i]
	}
	return r
}

func lenAnd() int {
	s := retNil(true)
	if len(s) > 2 && s[2] > 1 {
		return s[0]
	}
	if len(s) == 0 || s[0] == 1 {
		return 1
	}
	return s[0]
}

func emptyIfBranch(b bool) int {
	s := []int{1}
	if b {
		s = nil
	}
	return s[0] // want GRL0106
}

func elemRange(m [][]int) int {
	m = append(m, nil)
	n := 0
	for _, r := range m {
		n += r[0] // want GRL0106
	}
	return n
}

func strs() byte {
	var b []byte
	b = append(b, "x"...)
	return b[0]
}

func goLoop(n int) int {
	var out []int
	for i := 0; i < n; i++ {
		out = append(out, i)
	}
	return out[0] // want GRL0106
}

func forRange(xs []int) int {
	var last []int
	for _, x := range xs {
		last = []int{x}
	}
	return last[0] // want GRL0106
}

type H struct {
	s, t []int
	h    *H
}

func (h *H) clear() { h.s = nil; h.t = nil }

func gFieldLen(h *H) int {
	if len(h.s) > 0 {
		return h.s[0]
	}
	return 0
}

func gFieldLenRet(h *H) int {
	if len(h.s) == 0 {
		return 0
	}
	return h.s[0]
}

func gFieldLenRet1(h *H) int {
	if len(h.s) < 1 {
		return 0
	}
	return h.s[0]
}

func gDeep(h *H) int {
	if len(h.h.s) >= 1 {
		return h.h.s[0]
	}
	return 0
}

func gCall() int {
	if len(retNil(true)) > 0 {
		return retNil(true)[0]
	}
	return 0
}

func gFieldNil(h *H) int {
	if h.s == nil {
		return 0
	}
	return h.s[0]
}

func gFieldNotNil(h *H) int {
	if h.s != nil {
		return h.s[0]
	}
	return 0
}

func gRange(h *H) (n int) {
	for i := range h.s {
		n += h.s[i]
	}
	return
}

func gRangeVar() (n int) {
	s := retNil(true)
	for i := range s {
		n += s[i]
	}
	return
}

func gRangeOther() (n int) {
	s, t := retNil(true), retNil(true)
	if len(s) != len(t) {
		return 0
	}
	for i := range s {
		n += t[i]
	}
	return
}

func gEqLen() (n int) {
	s := retNil(true)
	if len(s) == 1 {
		n = s[0]
	}
	if 1 == len(s) {
		n = s[0]
	}
	if 0 < len(s) {
		n = s[0]
	}
	if !(len(s) == 0) {
		n = s[0]
	}
	if len(s) != 0 {
		n = s[0]
	}
	return
}

func gOr(b bool) int {
	s := retNil(true)
	if b || len(s) == 0 {
		return 0
	}
	return s[0]
}

func gAnd(b bool) int {
	s := retNil(true)
	if b && len(s) > 0 {
		return s[0]
	}
	return 0
}

func gSwitch(b bool) int {
	s := retNil(true)
	switch {
	case len(s) == 0:
		return 0
	case b:
		return s[0]
	default:
		return s[1]
	}
}

func gSwitchPos() int {
	s := retNil(true)
	switch {
	case len(s) > 1:
		return s[1]
	case len(s) > 0:
		return s[0]
	}
	return 0
}

func gLoop() (n int) {
	s := retNil(true)
	for len(s) > 0 {
		n += s[0]
		s = s[1:]
	}
	return
}

func gStack() (n int) {
	var stack []int
	stack = append(stack, 1)
	for len(stack) > 0 {
		n += stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if n < 100 {
			stack = append(stack, n)
		}
	}
	return
}

func gLoop3() (n int) {
	s := retNil(true)
	for i := 0; i < len(s); i++ {
		n += s[i]
		if s[i] > 3 {
			n += s[i-1]
		}
	}
	for i, l := 0, len(s); i < l; i++ {
		n += s[i]
	}
	for i := len(s) - 1; i >= 0; i-- {
		n += s[i]
	}
	return
}

func gAssign(h *H) int {
	h.s = make([]int, 3)
	return h.s[0]
}

func gAppendField(h *H) int {
	h.s = append(h.s, 1)
	return h.s[0]
}

func gHelper() int {
	s := retNil(true)
	if isEmpty(s) {
		return 0
	}
	return s[0]
}

func isEmpty(s []int) bool { return len(s) == 0 }

func gHelper2() int {
	s := retNil(true)
	if !has(s) {
		return 0
	}
	return s[0]
}

func has(s []int) bool { return len(s) > 0 }

func gErr() int {
	s, err := retErr(true)
	if err != nil {
		return 0
	}
	return s[0]
}

type e struct{}

func (e) Error() string { return "" }

func retErr(b bool) ([]int, error) {
	if b {
		return nil, e{}
	}
	return []int{1}, nil
}

func gMap(m map[string][]int) int {
	if s, ok := m["a"]; ok {
		return s[0]
	}
	return 0
}

func gMapLen(m map[string][]int) int {
	s := m["a"]
	if len(s) > 0 {
		return s[0]
	}
	return 0
}

func gMapLen2(m map[string][]int) int {
	if len(m["a"]) > 0 {
		return m["a"][0]
	}
	return 0
}

func gMapKey(m map[string][]int, k string) int {
	if len(m[k]) == 0 {
		return 0
	}
	return m[k][0]
}

func gIndexParam(h *H, i int) int {
	if i >= len(h.s) {
		return 0
	}
	return h.s[i]
}

func gReturnSlice(h *H, n int) []int {
	if n > len(h.s) {
		n = len(h.s)
	}
	return h.s[:n]
}

func gTail(h *H) []int {
	return h.s[len(h.t):]
}

func gBytes() byte {
	var s string
	b := []byte(s)
	return b[0]
}

func gNested() (n int) {
	var ss [][]int
	for _, s := range ss {
		for i := range s {
			n += s[i]
		}
	}
	for i := range ss {
		for j := range ss[i] {
			n += ss[i][j]
		}
	}
	return
}

func gCopy() int {
	src := []int{1}
	var dst []int
	dst = append(dst, src...)
	dst2 := append([]int(nil), src...)
	dst3 := append([]int{}, src...)
	return dst[0] + dst2[0] + dst3[0]
}

func gMatrix(n int) int {
	m := make([][]int, n)
	for i := range m {
		m[i] = make([]int, n)
	}
	for i := 0; i < n; i++ {
		for j := 0; j < n; j++ {
			m[i][j] = i * j
		}
	}
	return m[0][0]
}

func gMatrix2(n int) int {
	m := make([][]int, n)
	for i := 0; i < n; i++ {
		m[i] = make([]int, n)
	}
	return m[n-1][n-1]
}

func gMatrix3(n int) int {
	m := make([][]int, n)
	for i := 0; i < n; i++ {
		m[i] = append(m[i], 1)
		m[i][0]++
	}
	return m[n-1][0]
}

func gArr() int {
	var a [3]*int
	for i := range a {
		a[i] = new(int)
	}
	return *a[0]
}

func gArrFn() int {
	var a [3]*int
	fill(&a)
	return *a[0]
}

func fill(a *[3]*int) {}

func gArrSlice() int {
	var a [3]*int
	fillS(a[:])
	return *a[0]
}

func fillS(a []*int) {}
