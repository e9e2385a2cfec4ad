package main

import (
	"go/ast"
	"go/token"
	"go/types"
)

// results says what callers may rely on: functions whose first result is never nil where there is no error, and
// functions whose error is always nil. Careful, not exact: what is not plain counts as unknown.
func results(p *platform) (nonNil, noError map[string]bool) {
	nonNil, noError = map[string]bool{}, map[string]bool{}
	for {
		before := len(nonNil) + len(noError)
		for _, found := range p.packages {
			if found == nil {
				continue
			}
			for _, file := range found.files {
				for _, decl := range file.Decls {
					function, ok := decl.(*ast.FuncDecl)
					if !ok || function.Body == nil {
						continue
					}
					object, ok := found.info.Defs[function.Name].(*types.Func)
					if !ok || object.Signature().Results().Len() == 0 {
						continue
					}
					r := &returns{found.info, object.Signature().Results(), function, nonNil, noError}
					if r.firstIsNeverNil() {
						nonNil[object.FullName()] = true
					}
					if r.errorIsAlwaysNil() {
						noError[object.FullName()] = true
					}
				}
			}
		}
		if len(nonNil)+len(noError) == before {
			return nonNil, noError
		}
	}
}

type returns struct {
	info            *types.Info
	results         *types.Tuple
	function        *ast.FuncDecl
	nonNil, noError map[string]bool
}

func (r *returns) errorLast() bool {
	return types.Identical(r.results.At(r.results.Len()-1).Type(), types.Universe.Lookup("error").Type())
}

func (r *returns) firstIsNeverNil() bool {
	switch r.results.At(0).Type().Underlying().(type) {
	case *types.Pointer, *types.Map, *types.Signature, *types.Chan, *types.Slice:
	default:
		return false
	}
	return r.all(func(list []ast.Expr) bool {
		if len(list) == 1 && r.results.Len() > 1 {
			return r.isCallOf(list[0], r.nonNil)
		}
		if len(list) != r.results.Len() {
			return false
		}
		if len(list) > 1 && r.errorLast() && !r.isNil(list[len(list)-1]) {
			// A failure: the result does not count.
			_, isCall := list[len(list)-1].(*ast.CallExpr)
			return isCall || r.isNil(list[0])
		}
		return r.isMade(list[0])
	})
}

func (r *returns) errorIsAlwaysNil() bool {
	if !r.errorLast() {
		return false
	}
	return r.all(func(list []ast.Expr) bool {
		if len(list) == 1 && r.results.Len() > 1 || len(list) == 1 && !r.isNil(list[0]) {
			return r.isCallOf(list[0], r.noError)
		}
		return len(list) == r.results.Len() && r.isNil(list[len(list)-1])
	})
}

// all is true where there are returns, and each of them fits.
func (r *returns) all(fits func([]ast.Expr) bool) bool {
	count, result := 0, true
	ast.Inspect(r.function.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			count++
			result = result && fits(n.Results)
		}
		return result
	})
	return count > 0 && result
}

func (r *returns) isNil(expr ast.Expr) bool {
	ident, ok := expr.(*ast.Ident)
	return ok && r.info.Uses[ident] == types.Universe.Lookup("nil")
}

func (r *returns) isCallOf(expr ast.Expr, known map[string]bool) bool {
	call, ok := expr.(*ast.CallExpr)
	if !ok {
		return false
	}
	switch object := r.callee(call).(type) {
	case *types.Builtin:
		return object.Name() == "new" || object.Name() == "make"
	case *types.Func:
		return known[object.FullName()]
	}
	return false
}

func (r *returns) callee(call *ast.CallExpr) types.Object {
	switch fun := call.Fun.(type) {
	case *ast.Ident:
		return r.info.Uses[fun]
	case *ast.SelectorExpr:
		return r.info.Uses[fun.Sel]
	}
	return nil
}

// isMade is true for what is made on the spot, and for variables that hold nothing else.
func (r *returns) isMade(expr ast.Expr) bool {
	switch expr := expr.(type) {
	case *ast.UnaryExpr:
		return expr.Op == token.AND
	case *ast.CompositeLit, *ast.FuncLit:
		return true
	case *ast.CallExpr:
		return r.results.Len() > 0 && r.isCallOf(expr, r.nonNil)
	case *ast.Ident:
		variable, ok := r.info.Uses[expr].(*types.Var)
		return ok && r.holdsOnlyMade(variable)
	}
	return false
}

func (r *returns) holdsOnlyMade(variable *types.Var) bool {
	count, result := 0, true
	ast.Inspect(r.function, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, left := range n.Lhs {
				ident, ok := left.(*ast.Ident)
				if !ok || r.info.Defs[ident] != variable && r.info.Uses[ident] != variable {
					continue
				}
				count++
				_, again := ast.Unparen(n.Rhs[0]).(*ast.Ident)
				result = result && !again && len(n.Rhs) == len(n.Lhs) && r.isMade(n.Rhs[i])
			}
		case *ast.UnaryExpr:
			if ident, ok := n.X.(*ast.Ident); ok && n.Op == token.AND && r.info.Uses[ident] == variable {
				result = false
			}
		case *ast.ValueSpec:
			for i, ident := range n.Names {
				if r.info.Defs[ident] == variable {
					count++
					_, again := firstOf(n.Values).(*ast.Ident)
					result = result && !again && len(n.Values) == len(n.Names) && r.isMade(n.Values[i])
				}
			}
		}
		return result
	})
	return count > 0 && result
}

func firstOf(list []ast.Expr) ast.Expr {
	if len(list) == 0 {
		return nil
	}
	return list[0]
}
