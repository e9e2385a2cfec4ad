using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Tests.Syntax;

/// <summary>Trees of text that is being typed: what is whole stays whole, and the message names the place.</summary>
public sealed class RecoveryTests
{
    private const string Last = "(FuncDecl last (FuncType (FieldList)) (BlockStmt))";

    [Theory]
    [InlineData("x := ",
        "(AssignStmt x (CallExpr after))",
        "")]
    [InlineData("foo(a, ",
        "(ExprStmt (CallExpr foo a (CallExpr after)))",
        "6:9 missing ',' before newline in argument list")]
    [InlineData("foo(a, b\ng()",
        "(ExprStmt (CallExpr foo a b)) (ExprStmt (CallExpr g)) (ExprStmt (CallExpr after))",
        "5:10 missing ',' before newline in argument list")]
    [InlineData("foo.",
        "(ExprStmt (CallExpr (SelectorExpr foo after)))",
        "")]
    [InlineData("if x",
        "(IfStmt x (BlockStmt)) (ExprStmt (CallExpr after))",
        "5:6 expected '{', found newline")]
    [InlineData("if x {",
        "(IfStmt x (BlockStmt (ExprStmt (CallExpr after))))",
        "9:1 expected '}', found 'func'")]
    [InlineData("for i := 0; i < n i++ { g() }",
        "(ForStmt (AssignStmt i 0) (BinaryExpr i n) (BlockStmt (ExprStmt (CallExpr g)))) (ExprStmt (CallExpr after))",
        "5:20 expected ';', found i")]
    [InlineData("return a b",
        "(ReturnStmt a) (ExprStmt (CallExpr after))",
        "5:11 expected ';', found b")]
    [InlineData("switch x { case 1 g() }",
        "(SwitchStmt x (BlockStmt (CaseClause 1 (ExprStmt (CallExpr g))))) (ExprStmt (CallExpr after))",
        "5:20 expected ':', found g")]
    [InlineData("T{a: 1 b: 2}",
        "(ExprStmt (CompositeLit T (KeyValueExpr a 1) (KeyValueExpr b 2))) (ExprStmt (CallExpr after))",
        "5:9 missing ',' in composite literal")]
    [InlineData("T{\na: 1\nb: 2,\n}",
        "(ExprStmt (CompositeLit T (KeyValueExpr a 1) (KeyValueExpr b 2))) (ExprStmt (CallExpr after))",
        "6:5 missing ',' before newline in composite literal")]
    [InlineData("x = [3]int{1, 2, 3\ng()",
        "(AssignStmt x (CompositeLit (ArrayType 3 int) 1 2 3)) (ExprStmt (CallExpr g)) (ExprStmt (CallExpr after))",
        "5:20 missing ',' before newline in composite literal")]
    [InlineData("go f",
        "(GoStmt f) (ExprStmt (CallExpr after))",
        "5:5 expression in go must be function call")]
    [InlineData("func g() {}",
        "(DeclStmt (FuncDecl g (FuncType (FieldList)) (BlockStmt))) (ExprStmt (CallExpr after))",
        "5:7 expected '(', found g")]
    public void Inside_of_a_function_the_next_statements_are_kept(string text, string rest, string errors)
    {
        var file = GoFile.Parse("package p\n\nfunc f() {\n\tbefore()\n\t" + text + "\n\tafter()\n}\n\nfunc last() {}\n");
        Assert.Equal(errors, Errors(file));
        Assert.Equal($"(FuncDecl f (FuncType (FieldList)) (BlockStmt (ExprStmt (CallExpr before)) {rest}))", TreeSketch.Of(file.Root.Decls[0]));
        Assert.Equal(Last, TreeSketch.Of(Assert.Single(file.Root.Decls[1..])));
        SyntaxProperties.Check(file);
    }

    [Theory]
    [InlineData("func f() {\n\tif x {\n\t\tg()\n}\n\ntype T int\n\nvar v T",
        "(FuncDecl f (FuncType (FieldList)) (BlockStmt (IfStmt x (BlockStmt (ExprStmt (CallExpr g)))))) (GenDecl (TypeSpec T int)) (GenDecl (ValueSpec v T))",
        "8:1 expected '}', found 'type'")]
    [InlineData("func f() {\n\tg()\n}\n}\n\ntype T int",
        "(FuncDecl f (FuncType (FieldList)) (BlockStmt (ExprStmt (CallExpr g)))) (BadDecl) (GenDecl (TypeSpec T int))",
        "6:1 expected declaration, found '}'")]
    [InlineData("var x = f(1,\n\ntype T int",
        "(GenDecl (ValueSpec x (CallExpr f 1))) (GenDecl (TypeSpec T int))",
        "5:1 expected ')', found 'type'")]
    [InlineData("import (\n\t\"a\"\n\ntype T int",
        "(GenDecl (ImportSpec \"a\")) (GenDecl (TypeSpec T int))",
        "6:1 expected ')', found 'type'")]
    [InlineData("type T struct {\n\ta int\n\tb\n\nfunc (t T) m() {}",
        "(GenDecl (TypeSpec T (StructType (FieldList (Field a int) (Field b))))) (FuncDecl (FieldList (Field t T)) m (FuncType (FieldList)) (BlockStmt))",
        "7:1 expected '}', found 'func'")]
    [InlineData("func (r T m() {}",
        "(FuncDecl (FieldList (Field r T) (Field m (ParenExpr (BadExpr)))) ? (FuncType (FieldList)) (BlockStmt))",
        "3:11 missing ',' in parameter list")]
    [InlineData("func f(a int b string) {}",
        "(FuncDecl f (FuncType (FieldList (Field a int) (Field b string))) (BlockStmt))",
        "3:14 missing ',' in parameter list")]
    [InlineData("func f(a int) error g() }",
        "(FuncDecl f (FuncType (FieldList (Field a int)) (FieldList (Field error)))) (BadDecl)",
        "3:21 expected ';', found g")]
    [InlineData("f() {}",
        "(BadDecl)",
        "3:1 expected declaration, found f")]
    [InlineData("type T struct {\n\ta int\n\t+ 3\n\tb int\n}",
        "(GenDecl (TypeSpec T (StructType (FieldList (Field a int) (Field b int)))))",
        "5:2 expected field name or embedded type, found '+'")]
    [InlineData("type I interface {\n\tm()\n\t3\n\tn()\n}",
        "(GenDecl (TypeSpec I (InterfaceType (FieldList (Field m (FuncType (FieldList))) (Field n (FuncType (FieldList)))))))",
        "5:2 expected method or embedded element, found 3")]
    [InlineData("func f() {\nvar x int\nx = \n}",
        "(FuncDecl f (FuncType (FieldList)) (BlockStmt (DeclStmt (GenDecl (ValueSpec x int))) (AssignStmt x (BadExpr))))",
        "6:1 expected operand, found '}'")]
    [InlineData("const (\n\ta = 1 2\n\tb\n)",
        "(GenDecl (ValueSpec a 1) (ValueSpec b))",
        "4:8 expected ';', found 2")]
    [InlineData("type T[P any int",
        "(GenDecl (TypeSpec T (FieldList (Field P any) (Field int (BadExpr))) (BadExpr)))",
        "3:14 missing ',' in parameter list")]
    [InlineData("func f() {\n\tbefore()\n\t} }\n\tafter()\n}",
        "(FuncDecl f (FuncType (FieldList)) (BlockStmt (ExprStmt (CallExpr before)))) (BadDecl)",
        "5:4 expected declaration, found '}'")]
    public void Between_declarations_the_next_ones_are_kept(string text, string trees, string errors)
    {
        var file = GoFile.Parse("package p\n\n" + text + "\n\nfunc last() {}\n");
        Assert.Equal(errors, Errors(file));
        Assert.Equal(trees + " " + Last, string.Join(' ', file.Root.Decls.Select(TreeSketch.Of)));
        SyntaxProperties.Check(file);
    }

    [Theory]
    [InlineData("", "1:1 expected 'package', found 'EOF'")]
    [InlineData("func f() {}", "1:1 expected 'package', found 'func'")]
    [InlineData("package\nimport \"a\"\n", "2:1 expected 'IDENT', found 'import'")]
    [InlineData("package p\nvar x int\nimport \"a\"\n", "3:1 imports must appear before other declarations")]
    [InlineData("package p; ; func f() {}", "1:12 expected declaration, found ';'")]
    public void The_head_of_a_file_may_be_wrong(string text, string errors) => Assert.Equal(errors, Errors(GoFile.Parse(text)));

    [Fact]
    public void Local_declarations_at_the_line_start_are_kept_where_brackets_match()
    {
        // Nobody formats so, but it is Go: the brackets match, so "var" is not taken for the start of a declaration.
        var file = GoFile.Parse("package p\nfunc f() {\nvar x = 3 4\nvar y int\n}\nfunc g() {}\n");
        Assert.Equal(2, file.Root.Decls.Length);
        Assert.Contains("(ValueSpec y int)", TreeSketch.Of(file.Root.Decls[0]), StringComparison.Ordinal);
    }

    private static string Errors(GoFile file) =>
        string.Join(" | ", file.Errors.Select(error =>
        {
            var position = file.Text.Lines.PositionOf(error.Span.Start);
            return $"{position.Line + 1}:{position.Character + 1} {error.Message}";
        }));
}
