using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary><c>s[i]</c> of a string.</summary>
internal sealed class StringIndex() : IdiomRule<IndexExpr>("string-index", NodeKind.IndexExpr)
{
    protected override IdiomMatch? Match(RuleContext context, IndexExpr node) =>
        TypeFacts.ShapeOf(context, node.X) == TypeShape.String
            ? new IdiomMatch(Anchors.Brackets(context, node.X, node), Subjects.StatementOf(context, node))
            : null;
}
