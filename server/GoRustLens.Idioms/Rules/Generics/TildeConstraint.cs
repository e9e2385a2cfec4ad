using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Generics;

/// <summary><c>~int</c> in a constraint.</summary>
internal sealed class TildeConstraint() : IdiomRule<UnaryExpr>("generic-constraint-tilde", NodeKind.UnaryExpr)
{
    protected override IdiomMatch? Match(RuleContext context, UnaryExpr node) =>
        node.Op == TokenKind.Tilde ? new IdiomMatch([node.Span], Subjects.GenericAround(context, node)) : null;
}
