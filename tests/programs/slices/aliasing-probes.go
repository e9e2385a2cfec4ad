package main

import "fmt"

type Team struct {
	Name    string
	Members []string
}

func addTo(s []string, v string)          { _ = append(s, v) }
func addPtr(s *[]string, v string)        { *s = append(*s, v) }
func first(s []string) *string            { return &s[0] }
func split(xs []int, at int) (a, b []int) { return xs[:at], xs[at:] }

type Buffer struct {
	data []byte
	view []byte
}

func main() {
	names := []string{"ann", "bob"}
	addTo(names, "lost")
	addPtr(&names, "cid")
	*first(names) = "ANN"
	fmt.Println(names, len(names))

	t1 := Team{"red", names}
	t2 := t1
	t2.Name = "blue"
	t2.Members[1] = "BOB"
	fmt.Println(t1, t2, names[1])

	xs := []int{1, 2, 3, 4, 5, 6}
	lo, hi := split(xs, 3)
	for i := range lo {
		lo[i], hi[i] = hi[i], lo[i]
	}
	fmt.Println(xs, lo, hi)

	p := &xs[2]
	*p *= 100
	q := &xs
	(*q)[0] = -1
	fmt.Println(xs, lo[2], len(*q))

	rows := make([][]int, 3)
	shared := make([]int, 2)
	for i := range rows {
		rows[i] = shared
	}
	rows[0][1] = 7
	fmt.Println(rows)
	for i := range rows {
		rows[i] = []int{i}
	}
	rows[0][0] = 9
	fmt.Println(rows, shared)

	backing := make([]byte, 6)
	buf := Buffer{data: backing, view: backing[2:4]}
	copy(buf.view, "hi")
	buf.data[0] = '<'
	fmt.Printf("%q %q\n", buf.data, backing[:4])

	var fs []func() int
	for i, x := range xs[:3] {
		fs = append(fs, func() int { xs[i]++; return x + xs[i] })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println(xs)

	items := []Team{{Name: "a"}, {Name: "b"}}
	ref := &items[1]
	ref.Name += "!"
	items = append(items, Team{Name: "c"})
	ref.Name += "?" // the old array
	fmt.Println(items, ref.Name)
}
