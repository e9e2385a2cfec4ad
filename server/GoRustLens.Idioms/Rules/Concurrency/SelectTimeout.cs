using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>case &lt;-time.After(d):</c>.</summary>
internal sealed class SelectTimeout() : IdiomRule<CommClause>("select-timeout", NodeKind.CommClause)
{
    protected override IdiomMatch? Match(RuleContext context, CommClause node) =>
        Channels.ReceivedIn(node) is { X: CallExpr call } receive && Imports.IsCall(context, call, "time", "After")
            ? new IdiomMatch([context.Keyword(node), context.Keyword(receive), call.Fun.Span], Channels.SelectAround(context, node))
            : null;
}
