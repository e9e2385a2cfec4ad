package main

import "fmt"

type Inner struct{ N int }

type Outer struct {
	Name string
	In   Inner
	Ref  *Inner
	Arr  [3]int
	Sl   []int
}

func byValue(o Outer) Outer {
	o.Name = "changed"
	o.In.N = 1
	o.Ref.N = 2
	o.Arr[0] = 3
	o.Sl[0] = 4
	return o
}

func byPointer(o *Outer) {
	o.Name += "!"
	o.In.N += 10
	o.Arr[1] += 20
}

func main() {
	o := Outer{"orig", Inner{0}, &Inner{0}, [3]int{}, []int{0, 0}}
	c := byValue(o)
	fmt.Println(o.Name, o.In.N, o.Ref.N, o.Arr, o.Sl)
	fmt.Println(c.Name, c.In.N, c.Ref.N, c.Arr, c.Sl)
	byPointer(&o)
	fmt.Println(o.Name, o.In.N, o.Arr)

	list := []Outer{o, c}
	for _, x := range list {
		x.Name = "lost"
	}
	for i := range list {
		list[i].In.N = i
	}
	p := &list[1]
	p.Name = "through pointer"
	fmt.Println(list[0].Name, list[1].Name, list[1].In)

	a := [2]Inner{{1}, {2}}
	b := a
	b[0].N = 100
	pa := &a
	pa[1].N = 200
	fmt.Println(a, b, a == b, a != [2]Inner{{1}, {200}})

	m := map[string]Inner{"k": {1}}
	v := m["k"]
	v.N = 5
	fmt.Println(m["k"], v)
	m["k"] = v
	fmt.Println(m)
	mp := map[string]*Inner{"k": {1}}
	mp["k"].N = 7
	fmt.Println(mp["k"].N, *mp["k"])
}
