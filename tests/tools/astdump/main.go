// Command astdump prints the syntax trees of Go files as go/parser sees them, one
// node a line: the oracle that the parser of GoRustLens is compared with.
//
//	go run . FILE...       (or: one file name a line on standard input)
//
// "# FILE" comes first, then a line "KIND START END" per node: the name of the
// go/ast type and byte offsets, END exclusive, sorted by START, then by END
// descending, then by KIND. "! MESSAGE" stands instead of the nodes where
// go/parser reports an error. Comments, files and field lists are left out.
package main

import (
	"bufio"
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"slices"
	"strconv"
)

type node struct {
	kind       string
	start, end int
}

func main() {
	out := bufio.NewWriterSize(os.Stdout, 1<<16)
	defer out.Flush()
	if len(os.Args) > 1 {
		for _, path := range os.Args[1:] {
			write(out, path)
		}
		return
	}
	for names := bufio.NewScanner(os.Stdin); names.Scan(); {
		write(out, names.Text())
	}
}

func write(out *bufio.Writer, path string) {
	fmt.Fprintf(out, "# %s\n", path)
	nodes, err := parse(path)
	if err != nil {
		fmt.Fprintf(out, "! %v\n", err)
		return
	}
	var line []byte
	for _, n := range nodes {
		line = append(append(line[:0], n.kind...), ' ')
		line = append(strconv.AppendInt(line, int64(n.start), 10), ' ')
		line = append(strconv.AppendInt(line, int64(n.end), 10), '\n')
		out.Write(line)
	}
}

func parse(path string) ([]node, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	base := int(file.FileStart)
	var nodes []node
	ast.Inspect(file, func(n ast.Node) bool {
		switch n.(type) {
		case nil, *ast.Comment, *ast.CommentGroup:
			return false
		case *ast.File, *ast.FieldList:
			return true
		}
		nodes = append(nodes, node{reflect.TypeOf(n).Elem().Name(), int(n.Pos()) - base, int(n.End()) - base})
		return true
	})
	slices.SortFunc(nodes, func(a, b node) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end), cmp.Compare(a.kind, b.kind))
	})
	return nodes, nil
}
