package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// facts are the names of the functions of which something is known, by the word for it.
type facts map[string]map[string]bool

// factsOf keeps what holds on every system that has the function.
func factsOf(builds []*platform) facts {
	known := facts{"noreturn": {}, "nonnil": {}, "noerror": {}}
	var declared []map[string]bool
	var found []facts
	for _, p := range builds {
		nonNil, noError := results(p)
		found = append(found, facts{"noreturn": neverReturning(p), "nonnil": nonNil, "noerror": noError})
		declared = append(declared, functionsOf(p))
	}
	for i := range builds {
		for word, names := range found[i] {
			for name := range names {
				holds := true
				for k := range builds {
					holds = holds && (found[k][word][name] || !declared[k][name])
				}
				if holds {
					known[word][name] = true
				}
			}
		}
	}
	return known
}

func functionsOf(p *platform) map[string]bool {
	names := map[string]bool{}
	for _, found := range p.packages {
		if found == nil {
			continue
		}
		for ident, object := range found.info.Defs {
			if function, ok := object.(*types.Func); ok && ident != nil {
				names[function.FullName()] = true
			}
		}
	}
	return names
}

func (f facts) comment(function string) string {
	var words []string
	for _, word := range []string{"noreturn", "nonnil", "noerror"} {
		if f[word][function] {
			words = append(words, word)
		}
	}
	if len(words) == 0 {
		return ""
	}
	return " //" + strings.Join(words, " ")
}

// neverReturning finds the functions that never return to their caller, by their full names: their body ends in a
// panic, an endless loop or a call of another such function, and holds no return.
func neverReturning(p *platform) map[string]bool {
	never := map[string]bool{"os.Exit": true, "runtime.Goexit": true, "syscall.Exit": true, "runtime.throw": true, "runtime.fatal": true}
	for {
		before := len(never)
		for _, found := range p.packages {
			if found == nil {
				continue
			}
			for _, file := range found.files {
				for _, decl := range file.Decls {
					function, ok := decl.(*ast.FuncDecl)
					if !ok || function.Body == nil || mayReturn(function.Body) {
						continue
					}
					object, ok := found.info.Defs[function.Name].(*types.Func)
					if ok && ends(found.info, function.Body.List, never) {
						never[object.FullName()] = true
					}
				}
			}
		}
		if len(never) == before {
			return never
		}
	}
}

// mayReturn is true where a return stands in the body, or something that a deferred function may recover from.
func mayReturn(body *ast.BlockStmt) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ReturnStmt:
			found = true
		case *ast.DeferStmt:
			found = true
		case *ast.BranchStmt:
			if n.Tok == token.GOTO {
				found = true
			}
		case *ast.FuncLit:
			return false
		}
		return true
	})
	return found
}

func ends(info *types.Info, list []ast.Stmt, never map[string]bool) bool {
	for _, statement := range list {
		switch statement := statement.(type) {
		case *ast.ExprStmt:
			if call, ok := statement.X.(*ast.CallExpr); ok && isNever(info, call, never) {
				return true
			}
		case *ast.BlockStmt:
			if ends(info, statement.List, never) {
				return true
			}
		case *ast.IfStmt:
			other, ok := statement.Else.(*ast.BlockStmt)
			if ok && ends(info, statement.Body.List, never) && ends(info, other.List, never) {
				return true
			}
		case *ast.ForStmt:
			if statement.Cond == nil && !hasBreak(statement.Body) {
				return true
			}
		}
	}
	return false
}

// hasBreak is true for any break at all: careful, not exact.
func hasBreak(body *ast.BlockStmt) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		if branch, ok := n.(*ast.BranchStmt); ok && branch.Tok == token.BREAK {
			found = true
		}
		return true
	})
	return found
}

func isNever(info *types.Info, call *ast.CallExpr, never map[string]bool) bool {
	var ident *ast.Ident
	switch fun := call.Fun.(type) {
	case *ast.Ident:
		ident = fun
	case *ast.SelectorExpr:
		ident = fun.Sel
	default:
		return false
	}
	switch object := info.Uses[ident].(type) {
	case *types.Builtin:
		return object.Name() == "panic"
	case *types.Func:
		return never[object.FullName()]
	}
	return false
}
