using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Generics;

/// <summary><c>*new(T)</c>.</summary>
internal sealed class NewOfParameter() : IdiomRule<StarExpr>("generic-zero", NodeKind.StarExpr)
{
    protected override IdiomMatch? Match(RuleContext context, StarExpr node) =>
        node.X is CallExpr { Args: [Ident type] } call && Builtins.IsCall(context, call, "new") && Functions.IsTypeParameter(context, type)
            ? new IdiomMatch([node.Span], Subjects.StatementOf(context, node))
            : null;
}
