using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>sync.WaitGroup</c> as a type.</summary>
internal sealed class WaitGroupType() : IdiomRule<SelectorExpr>("waitgroup", NodeKind.SelectorExpr)
{
    protected override IdiomMatch? Match(RuleContext context, SelectorExpr node) =>
        Imports.IsMember(context, node, "sync", "WaitGroup") ? new IdiomMatch([node.Span], Subjects.UsesOfDeclared(context, node, "Wait")) : null;
}
