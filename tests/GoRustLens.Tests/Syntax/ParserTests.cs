using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Tests.Syntax;

/// <summary>Trees of sound text. The breadth is in the toolchain tests, which compare with go/parser; here stand the ambiguities.</summary>
public sealed class ParserTests
{
    [Theory]
    [InlineData("var x = a + b*c", "(BinaryExpr a (BinaryExpr b c))")]
    [InlineData("var x = a*b + c", "(BinaryExpr (BinaryExpr a b) c)")]
    [InlineData("var x = a - b - c", "(BinaryExpr (BinaryExpr a b) c)")]
    [InlineData("var x = a || b && c == d + e<<f", "(BinaryExpr a (BinaryExpr b (BinaryExpr c (BinaryExpr d (BinaryExpr e f)))))")]
    [InlineData("var x = -a.b()", "(UnaryExpr (CallExpr (SelectorExpr a b)))")]
    [InlineData("var x = <-ch", "(UnaryExpr ch)")]
    [InlineData("var x = *p.q", "(StarExpr (SelectorExpr p q))")]
    [InlineData("var x = T{1, y: 2, {3}}", "(CompositeLit T 1 (KeyValueExpr y 2) (CompositeLit 3))")]
    [InlineData("var x = [...]int{1}", "(CompositeLit (ArrayType (Ellipsis) int) 1)")]
    [InlineData("var x = map[K]V{}", "(CompositeLit (MapType K V))")]
    [InlineData("var x = a[b]", "(IndexExpr a b)")]
    [InlineData("var x = a[b, c](d)", "(CallExpr (IndexListExpr a b c) d)")]
    [InlineData("var x = G[[]int]{}", "(CompositeLit (IndexExpr G (ArrayType int)))")]
    [InlineData("var x = s[:]", "(SliceExpr s)")]
    [InlineData("var x = s[1:2:3]", "(SliceExpr s 1 2 3)")]
    [InlineData("var x = v.(T)", "(TypeAssertExpr v T)")]
    [InlineData("var x = f(a, b...)", "(CallExpr f a b)")]
    [InlineData("var x = func() {}", "(FuncLit (FuncType (FieldList)) (BlockStmt))")]
    [InlineData("var x = (<-chan int)(nil)", "(CallExpr (ParenExpr (ChanType int)) nil)")]
    [InlineData("var x = <-chan int(nil)", "(UnaryExpr (CallExpr (ChanType int) nil))")]
    [InlineData("var x = struct{ a int }{1}", "(CompositeLit (StructType (FieldList (Field a int))) 1)")]
    public void Expressions(string text, string expected)
    {
        var file = GoFile.Parse("package p\n" + text);
        Assert.Empty(file.Errors);
        Assert.Equal(expected, TreeSketch.Of(First<ValueSpec>(file).Values[0]));
    }

    [Theory]
    [InlineData("type T [N]int", "(TypeSpec T (ArrayType N int))")]
    [InlineData("type T [N * 2]int", "(TypeSpec T (ArrayType (BinaryExpr N 2) int))")]
    [InlineData("type T[P any] []P", "(TypeSpec T (FieldList (Field P any)) (ArrayType P))")]
    [InlineData("type T[P *C,] int", "(TypeSpec T (FieldList (Field P (StarExpr C))) int)")]
    [InlineData("type T[P *C] int", "(TypeSpec T (ArrayType (BinaryExpr P C) int))")]
    [InlineData("type T[P *struct{}] int", "(TypeSpec T (FieldList (Field P (StarExpr (StructType (FieldList))))) int)")]
    [InlineData("type T[P (C),] int", "(TypeSpec T (FieldList (Field P (ParenExpr C))) int)")]
    [InlineData("type T[P ~int | ~string] int", "(TypeSpec T (FieldList (Field P (BinaryExpr (UnaryExpr int) (UnaryExpr string)))) int)")]
    [InlineData("type T[P *C | D,] int", "(TypeSpec T (FieldList (Field P (BinaryExpr (StarExpr C) D))) int)")]
    [InlineData("type T[P []int, Q any] int", "(TypeSpec T (FieldList (Field P (ArrayType int)) (Field Q any)) int)")]
    [InlineData("type A[P any] = []P", "(TypeSpec A (FieldList (Field P any)) (ArrayType P))")]
    [InlineData("type A = B.C[D]", "(TypeSpec A (IndexExpr (SelectorExpr B C) D))")]
    [InlineData("type T struct { a, b int; C; *D; e.F; g [3]int; H[int]; i []J `t` }",
        "(TypeSpec T (StructType (FieldList (Field a b int) (Field C) (Field (StarExpr D)) (Field (SelectorExpr e F)) (Field g (ArrayType 3 int)) (Field (IndexExpr H int)) (Field i (ArrayType J) `t`))))")]
    [InlineData("type I interface { m(a int) error; E; ~int | F[G]; n() }",
        "(TypeSpec I (InterfaceType (FieldList (Field m (FuncType (FieldList (Field a int)) (FieldList (Field error)))) (Field E) (Field (BinaryExpr (UnaryExpr int) (IndexExpr F G))) (Field n (FuncType (FieldList))))))")]
    [InlineData("type F func(int, ...string) (a, b T)",
        "(TypeSpec F (FuncType (FieldList (Field int) (Field (Ellipsis string))) (FieldList (Field a b T))))")]
    [InlineData("type C chan<- chan int", "(TypeSpec C (ChanType (ChanType int)))")]
    public void Types(string text, string expected) => Check<TypeSpec>("package p\n" + text, expected);

    [Theory]
    [InlineData("if x == (T{}) {}", "(IfStmt (BinaryExpr x (ParenExpr (CompositeLit T))) (BlockStmt))")]
    [InlineData("if a := f(); a {} else if b {} else {}", "(IfStmt (AssignStmt a (CallExpr f)) a (BlockStmt) (IfStmt b (BlockStmt) (BlockStmt)))")]
    [InlineData("for {}", "(ForStmt (BlockStmt))")]
    [InlineData("for x {}", "(ForStmt x (BlockStmt))")]
    [InlineData("for ;; {}", "(ForStmt (BlockStmt))")]
    [InlineData("for i := 0; i < n; i++ {}", "(ForStmt (AssignStmt i 0) (BinaryExpr i n) (IncDecStmt i) (BlockStmt))")]
    [InlineData("for range 10 {}", "(RangeStmt 10 (BlockStmt))")]
    [InlineData("for k, v := range f {}", "(RangeStmt k v f (BlockStmt))")]
    [InlineData("for a[i] = range []int{1} {}", "(RangeStmt (IndexExpr a i) (CompositeLit (ArrayType int) 1) (BlockStmt))")]
    [InlineData("switch x := y.(type) { case int, *T: a(); default: }",
        "(TypeSwitchStmt (AssignStmt x (TypeAssertExpr y)) (BlockStmt (CaseClause int (StarExpr T) (ExprStmt (CallExpr a))) (CaseClause)))")]
    [InlineData("switch a := 1; { case a > 1: fallthrough }", "(SwitchStmt (AssignStmt a 1) (BlockStmt (CaseClause (BinaryExpr a 1) (BranchStmt))))")]
    [InlineData("select { case c <- 1: case v, ok = <-d: default: }",
        "(SelectStmt (BlockStmt (CommClause (SendStmt c 1)) (CommClause (AssignStmt v ok (UnaryExpr d))) (CommClause)))")]
    [InlineData("L: for { break L }", "(LabeledStmt L (ForStmt (BlockStmt (BranchStmt L))))")]
    [InlineData("L: }", "(LabeledStmt L (EmptyStmt))")]
    [InlineData("go func() {}()", "(GoStmt (CallExpr (FuncLit (FuncType (FieldList)) (BlockStmt))))")]
    [InlineData("defer a.b(c)", "(DeferStmt (CallExpr (SelectorExpr a b) c))")]
    [InlineData("x &^= y", "(AssignStmt x y)")]
    [InlineData("{ ; }", "(BlockStmt (EmptyStmt))")]
    [InlineData("type T = int", "(DeclStmt (GenDecl (TypeSpec T int)))")]
    public void Statements(string text, string expected)
    {
        var closing = text.EndsWith(": }", StringComparison.Ordinal) && !text.Contains('{', StringComparison.Ordinal) ? "" : "\n}";
        var file = GoFile.Parse("package p\nfunc f() {\n" + text + closing);
        Assert.Empty(file.Errors);
        Assert.Equal(expected, TreeSketch.Of(First<FuncDecl>(file).Body!.List[0]));
    }

    [Theory]
    [InlineData("func f()", "(FuncDecl f (FuncType (FieldList)))")]
    [InlineData("func (r *R[T]) m(a, b int, c ...T) (T, error) {}",
        "(FuncDecl (FieldList (Field r (StarExpr (IndexExpr R T)))) m (FuncType (FieldList (Field a b int) (Field c (Ellipsis T))) (FieldList (Field T) (Field error))) (BlockStmt))")]
    [InlineData("func f[K comparable, V any](m map[K]V) {}",
        "(FuncDecl f (FuncType (FieldList (Field K comparable) (Field V any)) (FieldList (Field m (MapType K V)))) (BlockStmt))")]
    [InlineData("func (r R) m[T any](t T) {}",
        "(FuncDecl (FieldList (Field r R)) m (FuncType (FieldList (Field T any)) (FieldList (Field t T))) (BlockStmt))")]
    [InlineData("func f(a, b, c) {}", "(FuncDecl f (FuncType (FieldList (Field a) (Field b) (Field c))) (BlockStmt))")]
    public void Functions(string text, string expected) => Check<FuncDecl>("package p\n" + text, expected);

    [Fact]
    public void Groups_keep_their_lines_apart()
    {
        var file = GoFile.Parse("package p\nimport (\n\t. \"a\"\n\t_ \"b\"\n\tc \"d\"\n)\nconst (\n\tx = iota\n\ty\n)\nvar z, w int = 1, 2\n");
        Assert.Empty(file.Errors);
        Assert.Equal(
            "(File p (GenDecl (ImportSpec . \"a\") (ImportSpec _ \"b\") (ImportSpec c \"d\")) (GenDecl (ValueSpec x iota) (ValueSpec y)) (GenDecl (ValueSpec z w int 1 2)))",
            TreeSketch.Of(file.Root));
    }

    private static void Check<TNode>(string text, string expected)
        where TNode : GoNode
    {
        var file = GoFile.Parse(text);
        Assert.Empty(file.Errors);
        Assert.Equal(expected, TreeSketch.Of(First<TNode>(file)));
    }

    private static TNode First<TNode>(GoFile file)
        where TNode : GoNode
    {
        var finder = new Finder<TNode>();
        finder.Visit(file.Root);
        return Assert.IsType<TNode>(finder.Found, exactMatch: false);
    }

    private sealed class Finder<TNode> : GoWalker
        where TNode : GoNode
    {
        public TNode? Found { get; private set; }

        public override void Visit(GoNode node)
        {
            if (Found is null && node is TNode found)
                Found = found;
            else if (Found is null)
                VisitChildrenOf(node);
        }
    }
}
