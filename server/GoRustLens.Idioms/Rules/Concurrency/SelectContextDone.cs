using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>case &lt;-ctx.Done():</c>.</summary>
internal sealed class SelectContextDone() : IdiomRule<CommClause>("select-ctx-done", NodeKind.CommClause)
{
    protected override IdiomMatch? Match(RuleContext context, CommClause node) =>
        Channels.ReceivedIn(node) is { X: CallExpr { Fun: SelectorExpr { Sel: { Name: "Done" } done, X: var source } } } receive && TypeFacts.IsContext(context, source)
            ? new IdiomMatch([context.Keyword(node), context.Keyword(receive), done.Span], Channels.SelectAround(context, node))
            : null;
}
