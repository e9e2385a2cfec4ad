using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary><c>for i, v := range s</c>.</summary>
internal sealed class RangeOverSlice() : IdiomRule<RangeStmt>("for-range-slice", NodeKind.RangeStmt)
{
    protected override IdiomMatch? Match(RuleContext context, RangeStmt node) =>
        TypeFacts.ShapeOf(context, node.X) is TypeShape.Slice or TypeShape.Array ? new IdiomMatch(Loops.Anchors(context, node), [node]) : null;
}
