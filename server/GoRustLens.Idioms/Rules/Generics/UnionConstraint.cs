using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Generics;

/// <summary><c>~int | ~float64</c> in a constraint.</summary>
internal sealed class UnionConstraint() : IdiomRule<BinaryExpr>("generic-constraint-tilde", NodeKind.BinaryExpr)
{
    protected override IdiomMatch? Match(RuleContext context, BinaryExpr node) =>
        node.Op == TokenKind.Or && context.ParentOf(node) is Field or BinaryExpr && Functions.IsInConstraint(context, node)
            ? new IdiomMatch([node.Span], Subjects.GenericAround(context, node))
            : null;
}
