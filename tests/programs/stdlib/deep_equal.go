package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"text/tabwriter"
)

type Matrix [][]int

type Node struct {
	Val  int
	Kids []Node
}

func transpose(m Matrix) Matrix {
	out := make(Matrix, len(m[0]))
	for i := range out {
		out[i] = make([]int, len(m))
		for j := range m {
			out[i][j] = m[j][i]
		}
	}
	return out
}

func check(name string, got, want interface{}) {
	if reflect.DeepEqual(got, want) {
		fmt.Println("ok  ", name)
	} else {
		fmt.Printf("FAIL %s: got %v, want %v\n", name, got, want)
	}
}

func table(rows [][]string) string {
	var sb strings.Builder
	w := tabwriter.NewWriter(&sb, 0, 0, 1, ' ', 0)
	for _, r := range rows {
		fmt.Fprintln(w, strings.Join(r, "\t"))
	}
	w.Flush()
	return sb.String()
}

func main() {
	a := map[string][]int{"x": {1, 2}}
	b := map[string][]int{"x": {1, 2}}
	fmt.Println(reflect.DeepEqual(a, b), reflect.DeepEqual([]string{"a"}, []string{"b"}))
	n := Node{1, []Node{{2, nil}}}
	m := Node{1, []Node{{2, nil}}}
	fmt.Println(reflect.DeepEqual(n, m), reflect.DeepEqual(&n, &m))
	check("transpose", transpose(Matrix{{1, 2}, {3, 4}}), Matrix{{1, 3}, {2, 4}})
	check("sum", 1+1, 2)
	check("words", strings.Fields("a b"), []string{"a", "c"})
	fmt.Print(table([][]string{{"a", "bbb"}, {"cccc", "d"}}))
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetIndent("", " ")
	if err := enc.Encode(map[string]int{"k": 1}); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	fmt.Print(buf.String())
	x := 3.4
	fmt.Println(reflect.TypeOf(x), reflect.TypeOf(n), reflect.TypeOf(a).Kind(), reflect.TypeOf("s").String(), reflect.TypeOf(n).Name())
}
