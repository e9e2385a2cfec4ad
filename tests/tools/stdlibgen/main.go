// Command stdlibgen writes the exported declarations of Go's standard library, without bodies, as one Go file a package
// into a zip archive: what GoRustLens.Semantics embeds.
//
//	go run tests/tools/stdlibgen server/GoRustLens.Semantics/StdLib/stdlib.zip
//
// Kept are exported functions, methods, constants, variables and all types (unexported ones too, for they can be embedded
// or returned), with exported and embedded fields. Types of variables and constants are written out.
package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"go/ast"
	"go/build"
	"go/importer"
	"go/printer"
	"go/token"
	"go/types"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"time"

	"go/parser"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: stdlibgen OUT.zip")
	}
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, path := range packages() {
		text, err := declarations(path)
		if err != nil {
			log.Fatalf("%s: %v", path, err)
		}
		if len(text) == 0 {
			continue
		}
		// No time stamps: the same GOROOT gives the same bytes.
		entry, err := archive.CreateHeader(&zip.FileHeader{Name: path + ".go", Method: zip.Deflate, Modified: time.Time{}})
		if err != nil {
			log.Fatal(err)
		}
		if _, err := entry.Write(text); err != nil {
			log.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(os.Args[1], out.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
}

// packages lists the import paths that programs can use, sorted.
func packages() []string {
	// Debian keeps the sources elsewhere, behind a link.
	root, err := filepath.EvalSymlinks(filepath.Join(runtime.GOROOT(), "src"))
	if err != nil {
		log.Fatal(err)
	}
	var paths []string
	err = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !entry.IsDir() {
			return nil
		}
		name := entry.Name()
		if name == "testdata" || name == "vendor" || name == "internal" || strings.HasPrefix(name, "_") || path == filepath.Join(root, "cmd") {
			return filepath.SkipDir
		}
		if rel, err := filepath.Rel(root, path); err == nil && rel != "." && rel != "builtin" {
			paths = append(paths, filepath.ToSlash(rel))
		}
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
	sort.Strings(paths)
	return paths
}

var (
	fset   = token.NewFileSet()
	source = importer.ForCompiler(fset, "source", nil)
)

// declarations is the text of one package, or nothing where the folder holds none.
func declarations(path string) ([]byte, error) {
	if path == "unsafe" {
		return []byte("package unsafe\n\ntype Pointer *int\n\nfunc Sizeof(x any) uintptr\nfunc Offsetof(x any) uintptr\nfunc Alignof(x any) uintptr\nfunc String(ptr *byte, len int) string\nfunc StringData(str string) *byte\nfunc Add(ptr Pointer, len int) Pointer\n"), nil
	}
	found, err := build.Default.ImportDir(filepath.Join(runtime.GOROOT(), "src", path), 0)
	if err != nil {
		if _, ok := err.(*build.NoGoError); ok {
			return nil, nil
		}
		return nil, err
	}
	checked, err := source.Import(path)
	if err != nil {
		return nil, err
	}
	w := &writer{path: path, scope: checked.Scope(), imports: map[string]string{}}
	for _, name := range append(found.GoFiles, found.CgoFiles...) {
		file, err := parser.ParseFile(fset, filepath.Join(found.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		w.file(file)
	}
	w.values()
	var text bytes.Buffer
	fmt.Fprintf(&text, "package %s\n", checked.Name())
	var imports []string
	for name, path := range w.imports {
		if strings.Contains(w.body.String(), name+".") {
			imports = append(imports, fmt.Sprintf("import %s %q\n", name, path))
		}
	}
	sort.Strings(imports)
	text.WriteString(strings.Join(imports, ""))
	text.Write(w.body.Bytes())
	return text.Bytes(), nil
}

type writer struct {
	path    string
	scope   *types.Scope
	imports map[string]string
	body    bytes.Buffer
}

func (w *writer) file(file *ast.File) {
	for _, spec := range file.Imports {
		path := strings.Trim(spec.Path.Value, `"`)
		name := path[strings.LastIndex(path, "/")+1:]
		if name == "v2" {
			name = filepath.Base(filepath.Dir(path))
		}
		if spec.Name != nil {
			name = spec.Name.Name
		}
		if name != "_" && name != "." && path != "C" {
			w.imports[name] = path
		}
	}
	for _, decl := range file.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			if decl.Name.IsExported() && (decl.Recv != nil || !strings.HasPrefix(decl.Name.Name, "Test")) {
				decl.Body, decl.Doc = nil, nil
				w.print(decl)
			}
		case *ast.GenDecl:
			if decl.Tok != token.TYPE {
				continue
			}
			for _, spec := range decl.Specs {
				spec := spec.(*ast.TypeSpec)
				spec.Doc, spec.Comment = nil, nil
				spec.Type = trim(spec.Type)
				w.print(&ast.GenDecl{Tok: token.TYPE, Specs: []ast.Spec{spec}})
			}
		}
	}
}

// values writes exported constants and variables with the types that the checker found.
func (w *writer) values() {
	qualify := func(other *types.Package) string {
		if other.Path() == w.path {
			return ""
		}
		w.imports[other.Name()] = other.Path()
		return other.Name()
	}
	for _, name := range w.scope.Names() {
		object := w.scope.Lookup(name)
		if !object.Exported() {
			continue
		}
		switch object := object.(type) {
		case *types.Var:
			fmt.Fprintf(&w.body, "var %s %s\n", name, types.TypeString(object.Type(), qualify))
		case *types.Const:
			if basic, ok := object.Type().(*types.Basic); ok && basic.Info()&types.IsUntyped != 0 {
				fmt.Fprintf(&w.body, "const %s = %s\n", name, constant(object, basic))
			} else {
				fmt.Fprintf(&w.body, "const %s %s = %s\n", name, types.TypeString(object.Type(), qualify), object.Val().ExactString())
			}
		}
	}
}

func constant(object *types.Const, basic *types.Basic) string {
	switch basic.Kind() {
	case types.UntypedFloat:
		return "1.0"
	case types.UntypedRune:
		return fmt.Sprintf("%q", rune(mustInt(object)))
	default:
		return object.Val().ExactString()
	}
}

func mustInt(object *types.Const) int64 {
	var value int64
	if _, err := fmt.Sscan(object.Val().ExactString(), &value); err != nil {
		log.Fatal(err)
	}
	return value
}

// trim drops unexported fields and comments from struct types, and comments from interfaces.
func trim(expr ast.Expr) ast.Expr {
	switch expr := expr.(type) {
	case *ast.StructType:
		var kept []*ast.Field
		for _, field := range expr.Fields.List {
			field.Doc, field.Comment = nil, nil
			if len(field.Names) == 0 {
				kept = append(kept, field)
				continue
			}
			var names []*ast.Ident
			for _, name := range field.Names {
				if name.IsExported() {
					names = append(names, name)
				}
			}
			if len(names) > 0 {
				field.Names = names
				field.Type = trim(field.Type)
				kept = append(kept, field)
			}
		}
		expr.Fields.List = kept
	case *ast.InterfaceType:
		for _, method := range expr.Methods.List {
			method.Doc, method.Comment = nil, nil
		}
	}
	return expr
}

func (w *writer) print(node any) {
	w.body.WriteByte('\n')
	if err := printer.Fprint(&w.body, fset, node); err != nil {
		log.Fatal(err)
	}
	w.body.WriteByte('\n')
}
