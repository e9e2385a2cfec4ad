using System.Collections.Immutable;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Idioms.Rules.Testing;

/// <summary>Functions that go test runs besides tests.</summary>
internal static class TestForms
{
    public static ImmutableArray<IdiomRule> All =>
    [
        Form.On<FuncDecl>("benchmark", NodeKind.FuncDecl, (context, node) => Takes(context, node, "Benchmark", "testing.B")),
        Form.On<FuncDecl>("fuzz", NodeKind.FuncDecl, (context, node) => Takes(context, node, "Fuzz", "testing.F")),
        Form.On<FuncDecl>("example-test", NodeKind.FuncDecl, (context, node) =>
            node is { Recv: null, Type: { Params.List.IsEmpty: true, Results: null }, Body: { } body } && node.Name.Name.StartsWith("Example", StringComparison.Ordinal) && SaysOutput(context.File, body)
                ? Form.Match([context.Keyword(node), node.Name.Span], [])
                : null),
    ];

    private static IdiomMatch? Takes(RuleContext context, FuncDecl node, string prefix, string parameter) =>
        node is { Recv: null, Type.Params.List: [{ Type: var type }] }
            && node.Name.Name.StartsWith(prefix, StringComparison.Ordinal)
            && context.Model.TypeOf(type) is GoPointer { Element: GoNamed named } && named.Symbol.FullName == parameter
            ? Form.Match([context.Keyword(node), node.Name.Span], [node])
            : null;

    private static bool SaysOutput(GoFile file, BlockStmt body)
    {
        foreach (var comment in file.Comments)
        {
            if (comment.Start > body.Start && comment.End <= body.End && file.Text.Slice(comment.Span) is var text && (text.StartsWith("// Output:") || text.StartsWith("// Unordered output:")))
                return true;
        }
        return false;
    }
}
