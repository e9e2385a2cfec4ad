using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary><c>for k, v := range m</c>.</summary>
internal sealed class RangeOverMap() : IdiomRule<RangeStmt>("for-range-map", NodeKind.RangeStmt)
{
    protected override IdiomMatch? Match(RuleContext context, RangeStmt node) =>
        TypeFacts.ShapeOf(context, node.X) == TypeShape.Map ? new IdiomMatch(Loops.Anchors(context, node), [node]) : null;
}
