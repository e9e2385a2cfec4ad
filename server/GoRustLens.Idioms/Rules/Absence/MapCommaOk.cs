using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary><c>v, ok := m[k]</c>.</summary>
internal sealed class MapCommaOk() : IdiomRule<AssignStmt>("map-comma-ok", NodeKind.AssignStmt)
{
    protected override IdiomMatch? Match(RuleContext context, AssignStmt node) =>
        node is { Lhs: [_, var ok], Rhs: [IndexExpr] } ? CommaOk.Match(context, node, ok) : null;
}
