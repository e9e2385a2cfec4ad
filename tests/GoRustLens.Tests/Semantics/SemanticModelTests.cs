using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Tests.Semantics;

/// <summary>The cursor "$0" stands before or in a name; the tests ask for that name's type or symbol.</summary>
public sealed class SemanticModelTests
{
    [Theory]
    [InlineData("x := 1; _ = $0x", "int")]
    [InlineData("x := 'a'; _ = $0x", "rune")]
    [InlineData("x := 1.5; _ = $0x", "float64")]
    [InlineData("x := []string{\"a\"}; _ = $0x", "[]string")]
    [InlineData("x := []string{\"a\"}[0]; _ = $0x", "string")]
    [InlineData("x := map[string]*T{}; y, ok := x[\"a\"]; _, _ = $0y, ok", "*T")]
    [InlineData("x := map[string]*T{}; y, ok := x[\"a\"]; _, _ = y, $0ok", "bool")]
    [InlineData("for i, r := range \"text\" { _, _ = i, $0r }", "rune")]
    [InlineData("for k, v := range map[string]int{} { _, _ = $0k, v }", "string")]
    [InlineData("for i := range 3 { _ = $0i }", "int")]
    [InlineData("ch := make(chan *T); v := <-ch; _ = $0v", "*T")]
    [InlineData("t := &T{}; _ = $0t", "*T")]
    [InlineData("t := new(T); _ = t.$0name", "string")]
    [InlineData("t := T{}; n := t.Len(); _ = $0n", "int")]
    [InlineData("o := outer{}; _ = o.$0name", "string")]
    [InlineData("f, err := os.Open(\"a\"); _, _ = $0f, err", "*os.File")]
    [InlineData("f, err := os.Open(\"a\"); _, _ = f, $0err", "error")]
    [InlineData("r, _ := http.Get(\"a\"); _ = r.$0Body", "io.ReadCloser")]
    [InlineData("x := identity(3); _ = $0x", "int")]
    [InlineData("x := stack[string]{}; _ = x.$0items", "[]string")]
    [InlineData("x := stack[string]{}; y := x.Pop(); _ = $0y", "string")]
    [InlineData("x := time.Second * 2; _ = $0x", "time.Duration")]
    [InlineData("var v any; switch x := v.(type) { case *T: _ = $0x }", "*T")]
    [InlineData("x := func(n int) error { return nil }; _ = $0x", "func(int) error")]
    [InlineData("x := missing.Call(); _ = $0x", "unknown")]
    [InlineData("x := x; _ = $0x", "unknown")]
    public void Types_of_names_are_inferred(string body, string type)
    {
        var (model, ident) = At(body);
        Assert.Equal(type, Shown(model, ident));
    }

    [Theory]
    [InlineData("x := 1; { x := \"a\"; _ = $0x }", "string")]
    [InlineData("x := 1; { x := \"a\"; _ = x }; _ = $0x", "int")]
    [InlineData("x := 1; if x := \"a\"; x != \"\" { _ = $0x }", "string")]
    [InlineData("x := 1; func(x string) { _ = $0x }(\"a\")", "string")]
    [InlineData("x := 1; y, x := 2, 3; _, _ = y, $0x", "int")]
    [InlineData("len := \"a\"; _ = $0len", "string")]
    public void Inner_scopes_hide_outer_ones(string body, string type)
    {
        var (model, ident) = At(body);
        Assert.Equal(type, Shown(model, ident));
    }

    [Theory]
    [InlineData("_ = $0len(\"a\")", SymbolKind.Builtin, "len")]
    [InlineData("$0fmt.Println()", SymbolKind.Import, "fmt.fmt")]
    [InlineData("fmt.$0Println()", SymbolKind.Function, "fmt.Println")]
    [InlineData("_ = new(T).$0Len()", SymbolKind.Method, "p.T.Len")]
    [InlineData("_ = T{$0name: \"a\"}", SymbolKind.Field, "p.T.name")]
    [InlineData("name := \"a\"; _ = map[string]int{$0name: 1}", SymbolKind.Local, "p.name")]
    [InlineData("_ = $0nil", SymbolKind.Nil, "nil")]
    [InlineData("loop: for { break $0loop }", SymbolKind.Label, "p.loop")]
    [InlineData("missing.$0Call()", SymbolKind.Unresolved, "example.com/missing.Call")]
    [InlineData("_ = $0parameter", SymbolKind.Parameter, "p.parameter")]
    public void Names_have_symbols(string body, SymbolKind kind, string fullName)
    {
        var (model, ident) = At(body);
        var symbol = model.SymbolOf(ident);
        Assert.NotNull(symbol);
        Assert.Equal((kind, fullName), (symbol.Kind, symbol.FullName));
    }

    [Fact]
    public void The_type_of_a_declared_function_is_its_signature()
    {
        var file = GoFile.Parse("package p\nfunc (t *T) Get(key string) (int, error) { return 0, nil }\ntype T struct{}");
        var function = Assert.IsType<FuncDecl>(file.Root.Decls[0]);
        Assert.Equal("func(string) (int, error)", new Package([new PackageFile("/p.go", file)]).ModelOf(file).TypeOf(function.Type).ToString());
    }

    [Fact]
    public void Another_package_of_the_module_is_seen_through_the_resolver()
    {
        var store = new Package([new PackageFile("/m/store/store.go", GoFile.Parse("package store\ntype Item struct{ Name string }\nfunc Find() (*Item, error) { return nil, nil }"))])
        {
            ImportPath = "m/store",
        };
        var text = "package p\nimport \"m/store\"\nfunc f() { item, _ := store.Find(); _ = item.Name }";
        var file = GoFile.Parse(text);
        var model = new Package([new PackageFile("/m/p.go", file)], path => path == "m/store" ? store : null).ModelOf(file);
        var ident = (Ident)NodePath.To(file.Root, text.IndexOf("item.Name", StringComparison.Ordinal)).Leaf;
        Assert.Equal("*store.Item", model.TypeOf(ident).ToString());
    }

    [Fact]
    public void Any_prefix_of_a_file_is_answered_without_an_exception()
    {
        var text = Source("t := &T{name: \"a\"}; for i, s := range []*T{t} { _, _ = i, s.Len() }").Replace("$0", "", StringComparison.Ordinal);
        for (var length = 0; length < text.Length; length += 3)
        {
            var file = GoFile.Parse(text[..length]);
            var model = new Package([new PackageFile("/p.go", file)]).ModelOf(file);
            new EveryName(model).Visit(file.Root);
        }
    }

    private static string Shown(SemanticModel model, Ident ident) =>
        model.TypeOf(ident) is var type && type.IsUnknown && model.SymbolOf(ident) is { } symbol ? symbol.Type.ToString().Replace("p.", "", StringComparison.Ordinal) : type.ToString().Replace("p.", "", StringComparison.Ordinal);

    private static (SemanticModel Model, Ident Ident) At(string body)
    {
        var source = Source(body);
        var offset = source.IndexOf("$0", StringComparison.Ordinal);
        var file = GoFile.Parse(source.Remove(offset, 2));
        Assert.Empty(file.Errors);
        var model = new Package([new PackageFile("/p.go", file)]).ModelOf(file);
        return (model, Assert.IsType<Ident>(NodePath.To(file.Root, offset).Leaf));
    }

    private static string Source(string body) => $$"""
        package p

        import (
            "fmt"
            "net/http"
            "os"
            "time"

            "example.com/missing"
        )

        type T struct{ name string }

        func (t T) Len() int { return len(t.name) }

        type outer struct{ T }

        type stack[E any] struct{ items []E }

        func (s *stack[E]) Pop() E { return s.items[0] }

        func identity[E any](value E) E { return value }

        func f(parameter int) {
            {{body}}
        }
        """;

    private sealed class EveryName(SemanticModel model) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            if (node is Ident ident)
                _ = model.SymbolOf(ident)?.Type.ToString();
            if (node is Expr expression)
                _ = model.TypeOf(expression).ToString();
            VisitChildrenOf(node);
        }
    }
}
