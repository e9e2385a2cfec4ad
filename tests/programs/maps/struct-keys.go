package main

import "fmt"

type Point struct{ X, Y int }

func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }

var dirs = map[rune]Point{
	'^': {0, -1},
	'v': {0, 1},
	'<': {-1, 0},
	'>': {1, 0},
}

func deliver(route string, santas int) map[Point]int {
	visits := map[Point]int{{}: santas}
	pos := make([]Point, santas)
	for i, ch := range route {
		who := i % santas
		pos[who] = pos[who].Add(dirs[ch])
		visits[pos[who]]++
	}
	return visits
}

type edge struct {
	from, to string
}

func main() {
	for _, route := range []string{">", "^>v<", "^v^v^v^v^v"} {
		fmt.Println(route, len(deliver(route, 1)), len(deliver(route, 2)))
	}
	visits := deliver("^^>>vv<<", 1)
	fmt.Println(visits)
	most := Point{}
	for p, n := range visits {
		if n > visits[most] {
			most = p
		}
	}
	fmt.Printf("%+v %d\n", most, visits[most])

	dist := map[edge]int{
		{"London", "Dublin"}:  464,
		{"London", "Belfast"}: 518,
		{"Dublin", "Belfast"}: 141,
	}
	get := func(a, b string) (int, bool) {
		if d, ok := dist[edge{a, b}]; ok {
			return d, true
		}
		d, ok := dist[edge{b, a}]
		return d, ok
	}
	fmt.Println(get("Dublin", "London"))
	fmt.Println(get("Dublin", "Paris"))

	grid := map[[2]int]string{}
	grid[[2]int{1, 2}] = "treasure"
	k := [2]int{1, 1}
	k[1]++
	fmt.Println(grid[k], len(grid[[2]int{9, 9}]))
}
