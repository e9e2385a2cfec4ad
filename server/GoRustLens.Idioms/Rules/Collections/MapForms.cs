using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary>Reading and writing the elements of maps.</summary>
internal static class MapForms
{
    public static ImmutableArray<IdiomRule> All =>
    [
        Form.On<IndexExpr>("map-comma-ok", NodeKind.IndexExpr, (context, node) =>
            IsMap(context, node) && context.ParentOf(node) is AssignStmt { Lhs: [_, var ok], Rhs: [var value] } assign && ReferenceEquals(value, node)
                ? CommaOk.Match(context, assign, ok) with { Anchors = Anchors.Brackets(context, node.X, node) }
                : null),
        Form.On<IndexExpr>("map-get-default", NodeKind.IndexExpr, (context, node) =>
            IsMap(context, node) && !IsTarget(context, node) ? Form.Match(Anchors.Brackets(context, node.X, node), Subjects.StatementOf(context, node)) : null),
        Form.On<AssignStmt>("map-set-value", NodeKind.AssignStmt, (context, node) =>
            node is { Tok: TokenKind.Assign, Lhs: [IndexExpr target] } && IsMap(context, target) ? Form.Match(Places(context, node, target), [node]) : null),
    ];

    private static bool IsMap(RuleContext context, IndexExpr node) => context.Model.TypeOf(node.X).Underlying is GoMap;

    private static bool IsTarget(RuleContext context, IndexExpr node) => context.ParentOf(node) switch
    {
        AssignStmt assign => assign.Lhs.Contains(node),
        IncDecStmt => true,
        _ => false,
    };

    private static ImmutableArray<TextSpan> Places(RuleContext context, AssignStmt node, IndexExpr target) =>
        [node.TokSpan, .. Anchors.Brackets(context, target.X, target)];
}
