using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary><c>t, ok := x.(T)</c>.</summary>
internal sealed class TypeAssertOk() : IdiomRule<AssignStmt>("type-assert-ok", NodeKind.AssignStmt)
{
    protected override IdiomMatch? Match(RuleContext context, AssignStmt node)
    {
        if (node is not { Lhs: [_, var ok], Rhs: [TypeAssertExpr { Type: { } type }] })
            return null;
        var match = CommaOk.Match(context, node, ok);
        return match with { Anchors = [.. match.Anchors, type.Span] };
    }
}
