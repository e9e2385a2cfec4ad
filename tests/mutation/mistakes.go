package main

import (
	"go/ast"
	"go/printer"
	"go/token"
	"strings"
)

// finder looks for places in one function.
type finder struct {
	files    *token.FileSet
	text     []byte
	path     string
	function *ast.FuncDecl
	sites    []site
}

func (f *finder) find() []site {
	ast.Inspect(f.function.Body, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.BlockStmt:
			f.statements(node.List)
		case *ast.CaseClause:
			f.statements(node.Body)
		case *ast.CommClause:
			f.statements(node.Body)
		case *ast.CallExpr:
			f.wrapping(node)
		}
		return true
	})
	f.receiver()
	return f.sites
}

func (f *finder) statements(list []ast.Stmt) {
	for index, statement := range list {
		var before, after ast.Stmt
		if index > 0 {
			before = list[index-1]
		}
		if index+1 < len(list) {
			after = list[index+1]
		}
		switch statement := statement.(type) {
		case *ast.IfStmt:
			f.branch(statement)
		case *ast.AssignStmt:
			if check, ok := after.(*ast.IfStmt); ok && check.Init == nil && check.Else == nil && leaves(check.Body) {
				f.checked(statement, check)
			}
		case *ast.DeferStmt:
			f.deferred(statement, before)
		case *ast.ExprStmt:
			f.call(statement, after)
		}
	}
}

// branch: "if err := f(); err != nil { return err }" becomes "f()", "if x == nil { return }" goes.
func (f *finder) branch(statement *ast.IfStmt) {
	if statement.Else != nil || !leaves(statement.Body) {
		return
	}
	if assign, ok := statement.Init.(*ast.AssignStmt); ok && f.errorIn(statement.Cond) != "" && len(assign.Lhs) == 1 && assign.Tok == token.DEFINE {
		if call, ok := assign.Rhs[0].(*ast.CallExpr); ok {
			f.add("dropped-error", statement, f.put(statement, f.source(call)))
		}
	}
	if compare, ok := statement.Cond.(*ast.BinaryExpr); ok && statement.Init == nil && compare.Op == token.EQL && f.source(compare.Y) == "nil" {
		f.add("nil-check", statement, f.remove(statement))
	}
}

// checked: an assignment and the check of what came beside the value.
func (f *finder) checked(assign *ast.AssignStmt, check *ast.IfStmt) {
	if len(assign.Lhs) != 2 || len(assign.Rhs) != 1 || assign.Tok != token.DEFINE || f.source(assign.Lhs[0]) == "_" {
		return
	}
	second := f.source(assign.Lhs[1])
	isOnly := f.uses(f.function.Body, second) == f.uses(assign, second)+f.uses(check, second)
	if _, ok := assign.Rhs[0].(*ast.CallExpr); ok && f.errorIn(check.Cond) == second {
		if isOnly {
			f.add("blank-error", assign, f.put(assign.Lhs[1], "_"), f.remove(check))
		} else {
			f.add("overwritten-error", assign, f.remove(check))
		}
		if leave := check.Body.List[len(check.Body.List)-1].(*ast.ReturnStmt); len(leave.Results) > 0 {
			f.add("nil-for-error", check, f.put(leave.Results[len(leave.Results)-1], "nil"))
		}
	}
	if not, ok := check.Cond.(*ast.UnaryExpr); ok && not.Op == token.NOT && f.source(not.X) == second && isOnly {
		only := edit{f.offset(assign.Lhs[0].End()), f.offset(assign.Lhs[1].End()), ""}
		switch assign.Rhs[0].(type) {
		case *ast.TypeAssertExpr:
			f.add("type-assertion", assign, only, f.remove(check))
		case *ast.IndexExpr:
			f.add("map-miss", assign, only, f.remove(check))
		}
	}
}

func (f *finder) deferred(statement *ast.DeferStmt, before ast.Stmt) {
	receiver, name := f.method(statement.Call)
	switch {
	case name == "Unlock" || name == "RUnlock":
		lock, ok := before.(*ast.ExprStmt)
		if !ok {
			return
		}
		if other, taken := f.method(lock.X); other == receiver && (taken == "Lock" || taken == "RLock") {
			f.add("stays-locked", lock, f.remove(statement))
			if taken == "Lock" {
				f.add("no-lock", lock, f.remove(lock), f.remove(statement))
				f.add("locked-twice", lock, f.put(statement, receiver+".Lock(); "+f.source(statement)))
				f.add("read-lock", lock, f.put(lock, receiver+".RLock()"), f.put(statement, "defer "+receiver+".RUnlock()"))
			}
		}
	case name == "Done":
		f.add("no-done", statement, f.remove(statement))
	case name == "Close" && strings.HasSuffix(receiver, ".Body"):
		f.add("open-body", statement, f.remove(statement))
	case name == "Close":
		f.add("open-file", statement, f.remove(statement))
	}
}

func (f *finder) call(statement *ast.ExprStmt, after ast.Stmt) {
	receiver, name := f.method(statement.X)
	isGroup := strings.Contains(strings.ToLower(receiver), "wg")
	switch {
	case name == "Unlock" || name == "RUnlock":
		if _, ok := after.(*ast.ReturnStmt); ok && strings.Count(f.source(f.function.Body), receiver+"."+name+"()") > 1 {
			f.add("locked-on-a-path", statement, f.remove(statement))
		}
	case name == "Wait" && isGroup:
		f.add("no-wait", statement, f.remove(statement))
	case name == "close" && receiver == "":
		f.add("never-closed", statement, f.remove(statement))
	case name == "Add" && isGroup:
		if start, ok := after.(*ast.GoStmt); ok {
			if literal, ok := start.Call.Fun.(*ast.FuncLit); ok {
				inside := f.offset(literal.Body.Lbrace) + 1
				f.add("add-inside", statement, f.remove(statement), edit{inside, inside, " " + f.source(statement) + "; "})
			}
		}
	case receiver == "atomic" && (strings.HasPrefix(name, "Store") || strings.HasPrefix(name, "Add")):
		arguments := statement.X.(*ast.CallExpr).Args
		if address, ok := arguments[0].(*ast.UnaryExpr); ok && len(arguments) == 2 {
			sign := map[bool]string{true: " += ", false: " = "}[name[0] == 'A']
			f.add("plain-access", statement, f.put(statement, f.source(address.X)+sign+f.source(arguments[1])))
		}
	}
}

// wrapping: "%v" for "%w", "==" for errors.Is.
func (f *finder) wrapping(call *ast.CallExpr) {
	receiver, name := f.method(call)
	if receiver == "fmt" && name == "Errorf" && len(call.Args) > 1 {
		if text, ok := call.Args[0].(*ast.BasicLit); ok && strings.Count(text.Value, "%w") == 1 {
			f.add("unwrapped-error", call, f.put(text, strings.Replace(text.Value, "%w", "%v", 1)))
		}
	}
	if receiver == "errors" && name == "Is" && len(call.Args) == 2 {
		f.add("compared-error", call, f.put(call, "("+f.source(call.Args[0])+" == "+f.source(call.Args[1])+")"))
	}
}

// receiver: a method that locks gets a copy of what it is called on.
func (f *finder) receiver() {
	if f.function.Recv == nil || len(f.function.Recv.List) != 1 || !strings.Contains(f.source(f.function.Body), ".Lock()") {
		return
	}
	if pointer, ok := f.function.Recv.List[0].Type.(*ast.StarExpr); ok {
		f.add("copied-lock", f.function, edit{f.offset(pointer.Star), f.offset(pointer.Star) + 1, ""})
	}
}

func (f *finder) add(kind string, at ast.Node, edits ...edit) {
	line := func(pos token.Pos) int { return f.files.Position(pos).Line }
	f.sites = append(f.sites, site{f.path, kind, f.function.Name.Name, line(at.Pos()), line(f.function.Pos()), line(f.function.End()), edits})
}

func (f *finder) remove(node ast.Node) edit { return f.put(node, "") }

// put replaces a node; the lines behind it stay where they are.
func (f *finder) put(node ast.Node, text string) edit {
	from, to := f.offset(node.Pos()), f.offset(node.End())
	return edit{from, to, text + strings.Repeat("\n", strings.Count(string(f.text[from:to]), "\n")-strings.Count(text, "\n"))}
}

func (f *finder) offset(pos token.Pos) int { return f.files.Position(pos).Offset }

func (f *finder) source(node ast.Node) string {
	var text strings.Builder
	if err := printer.Fprint(&text, f.files, node); err != nil {
		return ""
	}
	return text.String()
}

func (f *finder) uses(node ast.Node, name string) int {
	count := 0
	ast.Inspect(node, func(inner ast.Node) bool {
		if ident, ok := inner.(*ast.Ident); ok && ident.Name == name {
			count++
		}
		return true
	})
	return count
}

// method gives what a call is made on, and its name; both empty for other expressions.
func (f *finder) method(expression ast.Expr) (receiver, name string) {
	call, ok := expression.(*ast.CallExpr)
	if !ok {
		return "", ""
	}
	switch function := call.Fun.(type) {
	case *ast.SelectorExpr:
		return f.source(function.X), function.Sel.Name
	case *ast.Ident:
		return "", function.Name
	}
	return "", ""
}

// errorIn gives the name in "err != nil".
func (f *finder) errorIn(condition ast.Expr) string {
	compare, ok := condition.(*ast.BinaryExpr)
	if !ok || compare.Op != token.NEQ || f.source(compare.Y) != "nil" {
		return ""
	}
	name, ok := compare.X.(*ast.Ident)
	if !ok || !strings.HasSuffix(strings.ToLower(name.Name), "err") {
		return ""
	}
	return name.Name
}

func leaves(body *ast.BlockStmt) bool {
	if len(body.List) == 0 {
		return false
	}
	_, ok := body.List[len(body.List)-1].(*ast.ReturnStmt)
	return ok
}
