using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>sync.Once</c>, <c>sync.OnceValue(f)</c>, <c>once.Do(f)</c>.</summary>
internal sealed class OnceType() : IdiomRule<SelectorExpr>("once", NodeKind.SelectorExpr)
{
    protected override IdiomMatch? Match(RuleContext context, SelectorExpr node)
    {
        if (Imports.PathOf(context, node) == "sync" && node.Sel.Name is "Once" or "OnceFunc" or "OnceValue" or "OnceValues")
            return new IdiomMatch([node.Span], Subjects.DeclarationAround(context, node));
        return node.Sel.Name == "Do" && TypeFacts.IsNamed(context, node.X, "sync.Once")
            ? new IdiomMatch([node.Sel.Span], Subjects.StatementOf(context, node))
            : null;
    }
}
