// Command typedump prints the type of every expression of Go packages as go/types sees it,
// so that the server's type checker can be held against it.
//
//	typedump PATH...
//
// A PATH is a folder (the package of its files that this machine's build constraints choose, tests
// left out) or one .go file (a package of its own, whatever it is called). A line "# FILE" stands
// before each file's expressions, a line "@ PATH" before each package. A line is "START END TYPE": byte offsets, END exclusive, and the
// type with full package paths; see server/GoRustLens.Semantics/TypeDump.cs. A line "! MESSAGE"
// before the first file says that the package does not check, and why.
package main

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

func main() {
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	files := token.NewFileSet()
	imports := importer.ForCompiler(files, "source", nil)
	for _, path := range os.Args[1:] {
		fmt.Fprintf(out, "@ %s\n", path)
		names, importPath, err := sources(path)
		if err != nil {
			fmt.Fprintf(out, "! %s: %v\n", path, err)
			continue
		}
		dump(out, files, imports, importPath, names)
	}
}

// sources gives the files of the package at a path, and its import path.
func sources(path string) ([]string, string, error) {
	if strings.HasSuffix(path, ".go") {
		return []string{path}, "p", nil
	}
	found, err := build.ImportDir(path, 0)
	if err != nil {
		return nil, "", err
	}
	var names []string
	for _, name := range found.GoFiles {
		names = append(names, filepath.Join(path, name))
	}
	importPath := found.ImportPath
	if below, err := filepath.Rel(filepath.Join(build.Default.GOROOT, "src"), path); err == nil && !strings.HasPrefix(below, "..") {
		importPath = filepath.ToSlash(below)
	}
	return names, importPath, nil
}

func dump(out *bufio.Writer, files *token.FileSet, imports types.Importer, importPath string, names []string) {
	var trees []*ast.File
	for _, name := range names {
		tree, err := parser.ParseFile(files, name, nil, parser.SkipObjectResolution)
		if err != nil {
			fmt.Fprintf(out, "! %v\n", err)
			return
		}
		trees = append(trees, tree)
	}
	info := &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{},
		Defs:  map[*ast.Ident]types.Object{},
		Uses:  map[*ast.Ident]types.Object{},
	}
	var first error
	config := types.Config{Importer: imports, FakeImportC: true, Error: func(err error) {
		if first == nil {
			first = err
		}
	}}
	config.Check(importPath, files, trees, info)
	if first != nil {
		fmt.Fprintf(out, "! %v\n", first)
	}
	for index, tree := range trees {
		fmt.Fprintf(out, "# %s\n", names[index])
		rows := rowsOf(files.File(tree.FileStart).Base(), tree, info)
		for _, row := range rows {
			fmt.Fprintf(out, "%d %d %s\n", row.start, row.end, row.text)
		}
	}
}

// A row is one line of the dump.
type row struct {
	start, end int
	text       string
}

func rowsOf(base int, tree *ast.File, info *types.Info) []row {
	var rows []row
	ast.Inspect(tree, func(node ast.Node) bool {
		if expression, ok := node.(ast.Expr); ok {
			if text := textOf(expression, info); text != "" {
				rows = append(rows, row{int(node.Pos()) - base, int(node.End()) - base, text})
			}
		}
		return true
	})
	sort.Slice(rows, func(i, j int) bool {
		a, b := rows[i], rows[j]
		if a.start != b.start {
			return a.start < b.start
		}
		if a.end != b.end {
			return a.end > b.end
		}
		return a.text < b.text
	})
	return rows
}

// textOf gives the type as the dump has it; empty where it has no line.
func textOf(expression ast.Expr, info *types.Info) string {
	if recorded, ok := info.Types[expression]; ok && recorded.Type != nil {
		switch {
		case recorded.IsVoid(), !recorded.IsType() && recorded.IsBuiltin():
			return ""
		case recorded.IsType():
			return "type " + types.TypeString(recorded.Type, nil)
		default:
			return types.TypeString(recorded.Type, nil)
		}
	}
	name, ok := expression.(*ast.Ident)
	if !ok {
		return ""
	}
	object := info.Defs[name]
	if object == nil {
		object = info.Uses[name]
	}
	switch object := object.(type) {
	case *types.Var, *types.Const, *types.Func:
		return types.TypeString(object.Type(), nil)
	case *types.TypeName:
		return "type " + types.TypeString(object.Type(), nil)
	}
	return ""
}
