using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary><c>s[i]</c> of a string.</summary>
internal sealed class StringIndex() : IdiomRule<IndexExpr>("string-index", NodeKind.IndexExpr)
{
    protected override IdiomMatch? Match(RuleContext context, IndexExpr node) =>
        TypeFacts.ShapeOf(context, node.X) == TypeShape.String
            ? new IdiomMatch([TextSpan.FromBounds(node.X.End, node.End)], Subjects.StatementOf(context, node))
            : null;
}
