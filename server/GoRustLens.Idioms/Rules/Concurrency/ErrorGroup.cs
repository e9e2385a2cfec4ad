using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>errgroup.WithContext(ctx)</c>, <c>errgroup.Group</c>, and the methods of a group.</summary>
internal sealed class ErrorGroup() : IdiomRule<SelectorExpr>("errgroup", NodeKind.SelectorExpr)
{
    protected override IdiomMatch? Match(RuleContext context, SelectorExpr node)
    {
        if (Imports.PathOf(context, node) == "golang.org/x/sync/errgroup")
            return new IdiomMatch([node.Span], Subjects.UsesOfDeclared(context, node, "Wait"));
        return node.Sel.Name is "Go" or "Wait" or "SetLimit" or "TryGo" && TypeFacts.IsNamed(context, node.X, "golang.org/x/sync/errgroup.Group")
            ? new IdiomMatch([node.Sel.Span], Subjects.StatementOf(context, node))
            : null;
    }
}
