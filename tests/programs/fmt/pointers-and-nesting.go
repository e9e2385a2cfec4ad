package main

import "fmt"

type Inner struct {
	N int
	S string
}

type Outer struct {
	Inner
	P    *Inner
	List []Inner
	M    map[string]*Inner
	Any  any
	Arr  [2]bool
}

type Wrapper struct {
	Val fmt.Stringer
	Err error
}

type name string

func (n name) String() string { return "name:" + string(n) }

type handler func(int) int

func main() {
	in := Inner{1, "x"}
	out := Outer{Inner: in, List: []Inner{{2, ""}, {3, "z"}}, Any: []int{4}}
	fmt.Println(out)
	fmt.Printf("%+v\n", out)
	fmt.Println(&out.List, &[]string{"a"}, &map[string]int{"k": 1}, &[2]int{1, 2})
	fmt.Printf("%v %+v\n", &in, &out.Inner)

	w := Wrapper{Val: name("w")}
	fmt.Println(w)
	fmt.Printf("%v %+v\n", w, Wrapper{name("v"), fmt.Errorf("e%d", 1)})

	pp := &in
	ptrs := []*int{&pp.N, nil}
	*ptrs[0] = 50
	fmt.Println(in, *pp, ptrs[1], len(ptrs))
	fmt.Println(pp == &in, *pp == in, pp != nil)

	var h handler
	fmt.Println(h == nil, struct{ H handler }{}.H == nil)
	anyList := []any{in, &in, []any{nil, 1}, map[int]any{1: "a", 0: nil}, name("q"), [1]any{2.5}}
	fmt.Println(anyList...)
	fmt.Println(anyList[2:])
	for _, v := range anyList {
		fmt.Printf("%T|", v)
	}
	fmt.Println()
	type local struct {
		A, B int8
		c    []byte
	}
	fmt.Printf("%v %+v %T\n", local{1, -1, []byte("hi")}, local{}, local{})
	fmt.Printf("%v %v\n", struct{}{}, [][]string{{"a"}, {}})
	fmt.Printf("%5d|%-5d|%5v|%5t\n", [2]int{1, 2}, []int{3}, in, []bool{true})
	fmt.Printf("%s|%10s|%-8q|\n", name("n"), name("n"), name("n"))
	fmt.Printf("%x %X %x\n", "hex", []byte{10, 11}, []string{"a", "b"})
}
