package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/constant"
	"go/printer"
	"go/token"
	"go/types"
	"log"
	"sort"
	"strconv"
	"strings"
)

// place names a declaration in all systems: its file and its offset there.
type place struct {
	file string
	at   int
}

// index is the text of one package; nothing where no system has it.
func index(builds []*platform, path string, known facts) []byte {
	// What differs from system to system is known only after a first pass; from then on it keeps its expression.
	varying := map[place]bool{}
	var writers []*writer
	for {
		writers = nil
		texts := map[place]string{}
		before := len(varying)
		for _, build := range builds {
			p := build.packages[path]
			if p == nil {
				continue
			}
			w := newWriter(p, known, varying)
			w.run()
			writers = append(writers, w)
			for at, text := range w.values {
				if known, ok := texts[at]; ok && known != text {
					varying[at] = true
				}
				texts[at] = text
			}
		}
		if len(varying) == before {
			break
		}
	}
	if len(writers) == 0 {
		return nil
	}
	return union(builds, path, writers)
}

// union puts the files of all systems together.
func union(builds []*platform, path string, writers []*writer) []byte {
	type file struct {
		count   int
		imports map[string]bool
		texts   map[place]string
		limit   string
	}
	files := map[string]*file{}
	var names []string
	for _, w := range writers {
		for i, name := range w.names {
			f := files[name]
			if f == nil {
				f = &file{imports: map[string]bool{}, texts: map[place]string{}, limit: constraint(w.files[i])}
				files[name] = f
				names = append(names, name)
			}
			f.count++
			for spec := range w.imports[name] {
				f.imports[spec] = true
			}
		}
		for at, text := range w.texts {
			files[at.file].texts[at] = text
		}
	}
	sort.Strings(names)
	var out bytes.Buffer
	for _, name := range names {
		f := files[name]
		if len(f.texts) == 0 {
			continue
		}
		fmt.Fprintf(&out, "-- %s --\n", name)
		if f.limit != "" && f.count < len(builds) {
			fmt.Fprintf(&out, "%s\n\n", f.limit)
		}
		fmt.Fprintf(&out, "package %s\n", writers[0].types.Name())
		var imports []string
		for spec := range f.imports {
			imports = append(imports, spec)
		}
		sort.Strings(imports)
		for _, spec := range imports {
			fmt.Fprintf(&out, "import %s\n", spec)
		}
		var places []place
		for at := range f.texts {
			places = append(places, at)
		}
		sort.Slice(places, func(i, j int) bool { return places[i].at < places[j].at })
		for _, at := range places {
			out.WriteString(f.texts[at])
			out.WriteByte('\n')
		}
	}
	if out.Len() == 0 {
		fmt.Fprintf(&out, "-- %s --\npackage %s\n", writers[0].names[0], writers[0].types.Name())
	}
	return out.Bytes()
}

// writer finds what the exported declarations of one package on one system reach, and writes it.
type writer struct {
	*loaded
	facts   facts
	varying map[place]bool
	decls   map[types.Object]func()
	methods map[types.Object][]func()
	queue   []types.Object
	seen    map[types.Object]bool
	texts   map[place]string
	values  map[place]string // those of texts that the checker computed
	imports map[string]map[string]bool
	dots    map[string]map[*types.Package]bool // what a file imports with a dot
}

func newWriter(p *loaded, known facts, varying map[place]bool) *writer {
	return &writer{
		loaded: p, facts: known, varying: varying,
		decls: map[types.Object]func(){}, methods: map[types.Object][]func(){}, seen: map[types.Object]bool{},
		texts: map[place]string{}, values: map[place]string{}, imports: map[string]map[string]bool{},
		dots: map[string]map[*types.Package]bool{},
	}
}

func (w *writer) run() {
	for i, file := range w.files {
		w.imports[w.names[i]] = map[string]bool{}
		w.dots[w.names[i]] = map[*types.Package]bool{}
		for _, spec := range file.Imports {
			if imported := w.info.PkgNameOf(spec); imported != nil && imported.Name() == "." {
				w.dots[w.names[i]][imported.Imported()] = true
			}
		}
		for _, decl := range file.Decls {
			w.collect(w.names[i], file, decl)
		}
	}
	scope := w.types.Scope()
	for _, name := range scope.Names() {
		if object := scope.Lookup(name); object.Exported() {
			w.reach(object)
		}
	}
	for len(w.queue) > 0 {
		object := w.queue[0]
		w.queue = w.queue[1:]
		if write := w.decls[object]; write != nil {
			write()
		}
		for _, write := range w.methods[object] {
			write()
		}
	}
}

func (w *writer) reach(object types.Object) {
	if object != nil && object.Pkg() == w.types && !w.seen[object] {
		w.seen[object] = true
		w.queue = append(w.queue, object)
	}
}

func (w *writer) collect(name string, file *ast.File, decl ast.Decl) {
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		object := w.info.Defs[decl.Name]
		write := func() { w.function(name, file, decl, object) }
		if decl.Recv == nil {
			w.decls[object] = write
		} else if base := baseOf(object); base != nil {
			w.methods[base] = append(w.methods[base], write)
		}
	case *ast.GenDecl:
		var last *ast.ValueSpec
		for number, spec := range decl.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				w.decls[w.info.Defs[spec.Name]] = func() {
					plain := *spec
					plain.Doc, plain.Comment = nil, nil
					w.node(name, file, spec.Pos(), &ast.GenDecl{Tok: token.TYPE, Specs: []ast.Spec{&plain}}, "")
				}
			case *ast.ValueSpec:
				if decl.Tok == token.VAR || spec.Type != nil || len(spec.Values) > 0 {
					last = spec
				}
				source := last
				for i, ident := range spec.Names {
					w.decls[w.info.Defs[ident]] = func() { w.value(name, file, decl.Tok, ident, source, i, number) }
				}
			}
		}
	}
}

// baseOf is the type name that a method belongs to.
func baseOf(object types.Object) types.Object {
	function, ok := object.(*types.Func)
	if !ok {
		return nil
	}
	receiver := types.Unalias(function.Signature().Recv().Type())
	if pointer, ok := receiver.(*types.Pointer); ok {
		receiver = types.Unalias(pointer.Elem())
	}
	if named, ok := receiver.(*types.Named); ok {
		return named.Origin().Obj()
	}
	return nil
}

func (w *writer) function(name string, file *ast.File, decl *ast.FuncDecl, object types.Object) {
	plain := *decl
	plain.Doc, plain.Body = nil, nil
	w.node(name, file, decl.Pos(), &plain, w.facts.comment(object.(*types.Func).FullName()))
}

// node writes a piece of source and reaches what it names.
func (w *writer) node(name string, file *ast.File, pos token.Pos, node ast.Node, behind string) {
	w.texts[w.placeOf(name, file, pos)] = w.source(name, node) + behind
}

func (w *writer) source(name string, node ast.Node) string {
	ast.Inspect(node, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Field:
			n.Doc, n.Comment = nil, nil
		case *ast.Ident:
			switch object := w.info.Uses[n].(type) {
			case *types.PkgName:
				w.importPackage(name, object.Name(), object.Imported())
			case nil:
			default:
				w.reach(object)
				if object.Pkg() != nil && w.dots[name][object.Pkg()] {
					w.importPackage(name, ".", object.Pkg())
				}
			}
		}
		return true
	})
	var text bytes.Buffer
	config := printer.Config{Mode: printer.RawFormat}
	if err := config.Fprint(&text, fset, node); err != nil {
		log.Fatal(err)
	}
	return text.String()
}

func (w *writer) placeOf(name string, file *ast.File, pos token.Pos) place {
	return place{name, int(pos - file.FileStart)}
}

func (w *writer) importPackage(file, name string, p *types.Package) {
	path := strings.TrimPrefix(p.Path(), "vendor/")
	if name == p.Name() {
		w.imports[file][strconv.Quote(path)] = true
	} else {
		w.imports[file][name+" "+strconv.Quote(path)] = true
	}
}

// value writes one variable or constant. The source is the specification whose type and expression count for it.
func (w *writer) value(name string, file *ast.File, tok token.Token, ident *ast.Ident, source *ast.ValueSpec, i, iota int) {
	at := w.placeOf(name, file, ident.Pos())
	object := w.info.Defs[ident]
	if !w.varying[at] {
		if text, ok := w.computed(name, file, tok, object, source); ok {
			w.texts[at], w.values[at] = text, text
			return
		}
	}
	plain := &ast.ValueSpec{Type: source.Type}
	if len(source.Values) == len(source.Names) {
		plain.Names, plain.Values = []*ast.Ident{ident}, []ast.Expr{source.Values[i]}
	} else {
		// One call gives several values: the names that nobody asked for become blank.
		plain.Values = source.Values
		for k := range source.Names {
			plain.Names = append(plain.Names, &ast.Ident{Name: "_"})
			if k == i {
				plain.Names[k] = &ast.Ident{Name: ident.Name}
			}
		}
	}
	if tok == token.CONST && usesIota(plain) {
		// The number of the specification is the value of iota.
		lines := strings.Repeat("_\n", iota)
		if iota > 0 {
			lines = "_ = iota\n" + lines[2:]
		}
		w.texts[at] = "const (\n" + lines + strings.TrimPrefix(w.source(name, &ast.GenDecl{Tok: tok, Specs: []ast.Spec{plain}}), "const ") + "\n)"
		return
	}
	w.node(name, file, ident.Pos(), &ast.GenDecl{Tok: tok, Specs: []ast.Spec{plain}}, "")
}

func usesIota(node ast.Node) bool {
	found := false
	ast.Inspect(node, func(n ast.Node) bool {
		if ident, ok := n.(*ast.Ident); ok && ident.Name == "iota" {
			found = true
		}
		return true
	})
	return found
}

// computed is a declaration with the type, and the value of a constant, that the checker found.
func (w *writer) computed(name string, file *ast.File, tok token.Token, object types.Object, source *ast.ValueSpec) (string, bool) {
	if tok == token.VAR && source.Type != nil {
		return "var " + object.Name() + " " + w.source(name, source.Type), true
	}
	typ := ""
	if basic, ok := object.Type().(*types.Basic); !ok || basic.Info()&types.IsUntyped == 0 {
		if typ, ok = w.typeText(name, file, object.Type()); !ok {
			return "", false
		}
		typ = " " + typ
	}
	if tok == token.VAR {
		return "var " + object.Name() + typ, true
	}
	value, ok := literal(object.(*types.Const))
	return "const " + object.Name() + typ + " = " + value, ok
}

// literal writes the value of a constant, where that is exact and keeps its kind.
func literal(object *types.Const) (string, bool) {
	basic, ok := object.Type().Underlying().(*types.Basic)
	if !ok {
		return "", false
	}
	switch {
	case basic.Kind() == types.UntypedRune:
		value, _ := constant.Int64Val(object.Val())
		if value >= 0 && value < 0xd800 {
			return strconv.QuoteRuneToASCII(rune(value)), true
		}
		return fmt.Sprintf("'\\x00' + %d", value), true
	case basic.Info()&(types.IsInteger|types.IsString|types.IsBoolean) != 0:
		return object.Val().ExactString(), true
	}
	return "", false
}

// typeText writes a type with the names that the file imports; false where a name of another package is not exported.
func (w *writer) typeText(name string, file *ast.File, typ types.Type) (string, bool) {
	found := namesIn(typ)
	for _, object := range found {
		if object.Pkg() != nil && object.Pkg() != w.types && !object.Exported() {
			return "", false
		}
	}
	if strings.Contains(types.TypeString(typ, nil), "invalid type") {
		return "", false
	}
	for _, object := range found {
		w.reach(object)
	}
	return types.TypeString(typ, func(p *types.Package) string {
		if p == w.types {
			return ""
		}
		for _, spec := range file.Imports {
			imported := w.info.PkgNameOf(spec)
			if imported == nil || imported.Imported() != p || imported.Name() == "_" {
				continue
			}
			w.importPackage(name, imported.Name(), p)
			if imported.Name() == "." {
				return ""
			}
			return imported.Name()
		}
		local := "indexed_" + strings.NewReplacer("/", "_", ".", "_").Replace(p.Path())
		w.importPackage(name, local, p)
		return local
	}), true
}

// namesIn lists the type names that the text of a type has.
func namesIn(typ types.Type) []types.Object {
	var found []types.Object
	var visit func(types.Type)
	visit = func(t types.Type) {
		switch t := t.(type) {
		case *types.Named:
			found = append(found, t.Obj())
			for arg := range t.TypeArgs().Types() {
				visit(arg)
			}
		case *types.Alias:
			found = append(found, t.Obj())
			for arg := range t.TypeArgs().Types() {
				visit(arg)
			}
		case *types.Pointer:
			visit(t.Elem())
		case *types.Slice:
			visit(t.Elem())
		case *types.Array:
			visit(t.Elem())
		case *types.Chan:
			visit(t.Elem())
		case *types.Map:
			visit(t.Key())
			visit(t.Elem())
		case *types.Signature:
			visit(t.Params())
			visit(t.Results())
		case *types.Tuple:
			for v := range t.Variables() {
				visit(v.Type())
			}
		case *types.Struct:
			for v := range t.Fields() {
				visit(v.Type())
			}
		case *types.Interface:
			for m := range t.ExplicitMethods() {
				visit(m.Type())
			}
			for e := range t.EmbeddedTypes() {
				visit(e)
			}
		case *types.Union:
			for term := range t.Terms() {
				visit(term.Type())
			}
		}
	}
	visit(typ)
	return found
}
