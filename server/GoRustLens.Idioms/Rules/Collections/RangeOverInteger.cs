using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary><c>for i := range n</c>.</summary>
internal sealed class RangeOverInteger() : IdiomRule<RangeStmt>("for-range-int", NodeKind.RangeStmt)
{
    protected override IdiomMatch? Match(RuleContext context, RangeStmt node) =>
        TypeFacts.ShapeOf(context, node.X) == TypeShape.Integer ? new IdiomMatch(Loops.Anchors(context, node), [node]) : null;
}
