using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Closures;

/// <summary>Functions, their parameters and closures.</summary>
internal static class FunctionForms
{
    public static ImmutableArray<IdiomRule> Specific =>
    [
        Form.On<FuncDecl>("init-func", NodeKind.FuncDecl, (context, node) =>
            node is { Recv: null, Name.Name: "init" } ? Form.Match([context.Keyword(node), node.Name.Span], [node]) : null),
    ];

    public static ImmutableArray<IdiomRule> General =>
    [
        Form.On<Field>("variadic", NodeKind.Field, (context, node) =>
            node.Type is Ellipsis && context.ParentOf(node) is { } list && context.ParentOf(list) is FuncType function
                ? Form.Match(context.Keyword(node.Type), Subjects.SignatureAround(context, function)) with { ShowsSignature = true }
                : null),
        Form.On<FuncLit>("closure-basic", NodeKind.FuncLit, (context, node) => IsCalled(context, node) ? null : Form.Match(context.Keyword(node), Subjects.StatementOf(context, node))),
    ];

    /// <summary>True for a literal that is called where it stands, by a go or defer statement too: those have answers of their own.</summary>
    private static bool IsCalled(RuleContext context, FuncLit literal) => context.ParentOf(literal) is CallExpr call && ReferenceEquals(call.Fun, literal);
}
