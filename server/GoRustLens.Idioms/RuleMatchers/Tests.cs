using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Functions that go test runs.</summary>
internal static class Tests
{
    /// <summary>True for files that import testing: their assertions end the test in ways that no flow analysis sees.</summary>
    public static bool AreIn(GoFile file) =>
        file.Root.Decls.Any(declaration => declaration is GenDecl { Tok: TokenKind.Import } group && group.Specs.Any(spec => spec is ImportSpec import && Imports.PathOf(import) == "testing"));

    /// <summary>True for func TestX(t *testing.T).</summary>
    public static bool IsTest(RuleContext context, FuncDecl function) =>
        function is { Recv: null, Type.Params.List: [{ Type: var type }] }
        && function.Name.Name.StartsWith("Test", StringComparison.Ordinal)
        && context.Model.TypeOf(type) is GoPointer { Element: GoNamed { Symbol.FullName: "testing.T" } }
        && context.File.Root.Decls.Contains(function);
}
