package main

import (
	"fmt"
	"strings"
)

type Table struct {
	head []string
	rows [][]string
}

func (t *Table) Add(cells ...any) {
	row := make([]string, len(cells))
	for i, c := range cells {
		switch v := c.(type) {
		case float64:
			row[i] = fmt.Sprintf("%.2f", v)
		case bool:
			row[i] = map[bool]string{true: "yes", false: "no"}[v]
		default:
			row[i] = fmt.Sprint(v)
		}
	}
	t.rows = append(t.rows, row)
}

func (t *Table) widths() []int {
	w := make([]int, len(t.head))
	for _, r := range append([][]string{t.head}, t.rows...) {
		for i, c := range r {
			w[i] = max(w[i], len([]rune(c)))
		}
	}
	return w
}

func (t *Table) String() string {
	var sb strings.Builder
	w := t.widths()
	line := func() {
		for _, n := range w {
			sb.WriteString("+" + strings.Repeat("-", n+2))
		}
		sb.WriteString("+\n")
	}
	line()
	for i, h := range t.head {
		fmt.Fprintf(&sb, "| %-*s ", w[i], h)
	}
	sb.WriteString("|\n")
	line()
	for _, r := range t.rows {
		for i, c := range r {
			if i == 0 {
				fmt.Fprintf(&sb, "| %-*s ", w[i], c)
			} else {
				fmt.Fprintf(&sb, "| %*s ", w[i], c)
			}
		}
		sb.WriteString("|\n")
	}
	line()
	return sb.String()
}

func main() {
	t := &Table{head: []string{"Item", "Qty", "Price", "In stock"}}
	t.Add("Café", 3, 4.5, true)
	t.Add("Tea", 120, 2.0, false)
	t.Add("A long name", -1, 1234.567, true)
	fmt.Print(t)
	fmt.Printf("%5d|%-5d|%05d|%+d|%x|%X|%o|%b\n", 42, 42, 42, 42, 255, 255, 8, 5)
	fmt.Printf("%8.3f|%-8.1f|%e|%g|%6.2f%%\n", 3.14159, 2.5, 12345.678, 0.000001, 99.5)
	fmt.Printf("%s|%10s|%-10s|%q|%.2s|%c|%U\n", "go", "go", "go", "go", "golang", 'G', 'G')
	fmt.Printf("%t|%v|%+v|%T|%T\n", true, struct{ A int }{1}, struct{ A int }{1}, 1.5, []string{})
}
