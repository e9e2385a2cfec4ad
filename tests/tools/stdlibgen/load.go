package main

import (
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"log"
	"path/filepath"
	"strings"
)

var fset = token.NewFileSet()

// platform is the standard library as one system sees it.
type platform struct {
	name     string
	packages map[string]*loaded
}

// loaded is a package with what the checker found out about it.
type loaded struct {
	types *types.Package
	info  *types.Info
	names []string // file names, as Go sorts them
	files []*ast.File
}

// load checks all packages for one system.
func load(root, system, processor string, paths []string) *platform {
	context := build.Default
	context.GOOS, context.GOARCH, context.CgoEnabled = system, processor, true
	if processor != "amd64" {
		context.ToolTags = nil
		for _, tag := range build.Default.ToolTags {
			if !strings.HasPrefix(tag, "amd64.") {
				context.ToolTags = append(context.ToolTags, tag)
			}
		}
	}
	p := &platform{name: system, packages: map[string]*loaded{}}
	l := &loader{platform: p, root: root, context: &context}
	for _, path := range paths {
		l.load(path)
	}
	return p
}

type loader struct {
	platform *platform
	root     string
	context  *build.Context
}

func (l *loader) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	// The standard library's copies of golang.org/x.
	if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ".") {
		path = "vendor/" + path
	}
	if found := l.load(path); found != nil {
		return found.types, nil
	}
	return nil, &build.NoGoError{Dir: path}
}

func (l *loader) load(path string) *loaded {
	if found, ok := l.platform.packages[path]; ok {
		return found
	}
	l.platform.packages[path] = nil
	found, err := l.context.ImportDir(filepath.Join(l.root, path), 0)
	if err != nil {
		if _, ok := err.(*build.NoGoError); !ok {
			log.Fatalf("%s: %v", path, err)
		}
		return nil
	}
	p := &loaded{info: &types.Info{Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}, Implicits: map[ast.Node]types.Object{}}}
	for _, name := range found.GoFiles {
		file, err := parser.ParseFile(fset, filepath.Join(found.Dir, name), nil, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			log.Fatal(err)
		}
		p.names, p.files = append(p.names, name), append(p.files, file)
	}
	if len(p.files) == 0 {
		return nil
	}
	// Files that import "C" are missing, so there may be errors.
	config := types.Config{Importer: l, Error: func(error) {}, FakeImportC: true, Sizes: types.SizesFor("gc", l.context.GOARCH)}
	p.types, _ = config.Check(path, fset, p.files, p.info)
	l.platform.packages[path] = p
	return p
}

// constraint is the "//go:build" line of a file, or nothing.
func constraint(file *ast.File) string {
	for _, group := range file.Comments {
		if group.Pos() > file.Package {
			break
		}
		for _, comment := range group.List {
			if strings.HasPrefix(comment.Text, "//go:build ") {
				return comment.Text
			}
		}
	}
	return ""
}
