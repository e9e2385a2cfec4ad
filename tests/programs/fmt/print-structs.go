package main

import "fmt"

type Point struct{ X, Y int }

type Segment struct {
	From, To Point
	Name     string
}

type Node struct {
	Val  int
	Tags []string
	Next *Node
	Meta map[string]float64
}

type Flags struct {
	On   bool
	Code byte
	R    rune
	F    float32
	E    error
	A    any
}

type empty struct{}

func main() {
	p := Point{3, -4}
	fmt.Println(p, &p)
	fmt.Printf("%v %+v %T\n", p, p, p)
	fmt.Printf("%v %+v\n", &p, &p)
	fmt.Printf("%d %x %03d\n", p, Point{10, 255}, p)

	s := Segment{To: Point{1, 1}, Name: "diag"}
	fmt.Println(s)
	fmt.Printf("%+v\n", s)

	n := Node{Val: 1, Tags: []string{"a", "b"}, Meta: map[string]float64{"z": 1.5, "a": 2}}
	fmt.Println(n)
	fmt.Printf("%+v\n", n)
	fmt.Printf("%+v\n", &Node{})

	fmt.Println(Flags{})
	fmt.Printf("%+v\n", Flags{On: true, Code: 'x', R: 'y', F: 0.25, E: fmt.Errorf("oops"), A: Point{}})
	fmt.Println(empty{}, []empty{{}, {}}, struct{ A, B string }{"x", ""})

	fmt.Println([]Point{{1, 2}, {3, 4}}, [2]Point{}, map[string]Point{"o": {}})
	fmt.Printf("%v %+v\n", [][]Point{{{1, 2}}, nil}, map[Point]string{{2, 1}: "b", {1, 9}: "a"})
	fmt.Println([]*Point{nil}, []any{p, "s", nil})
}
