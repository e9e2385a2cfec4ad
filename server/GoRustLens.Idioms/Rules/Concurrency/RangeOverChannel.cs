using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>for v := range ch</c>.</summary>
internal sealed class RangeOverChannel() : IdiomRule<RangeStmt>("for-range-chan", NodeKind.RangeStmt)
{
    protected override IdiomMatch? Match(RuleContext context, RangeStmt node) =>
        TypeFacts.ShapeOf(context, node.X) == TypeShape.Channel ? new IdiomMatch(Loops.Anchors(context, node), [node]) : null;
}
