using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Functions that go test runs.</summary>
internal static class Tests
{
    /// <summary>True for func TestX(t *testing.T).</summary>
    public static bool IsTest(RuleContext context, FuncDecl function) =>
        function is { Recv: null, Type.Params.List: [{ Type: StarExpr { X: var type } }] }
        && function.Name.Name.StartsWith("Test", StringComparison.Ordinal)
        && type is SelectorExpr { X: Ident { Name: "testing" }, Sel.Name: "T" }
        && context.File.Root.Decls.Contains(function);
}
