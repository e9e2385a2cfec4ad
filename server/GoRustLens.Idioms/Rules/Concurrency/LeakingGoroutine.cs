using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>go func() { ch &lt;- v }()</c> on an unbuffered channel that may never be received from.</summary>
internal sealed class LeakingGoroutine() : IdiomRule<GoStmt>("goroutine-leak", NodeKind.GoStmt)
{
    protected override IdiomMatch? Match(RuleContext context, GoStmt node)
    {
        if (node.Call is not CallExpr { Fun: FuncLit literal } || context.FunctionAround(node).Body is not { } body)
            return null;
        foreach (var send in Channels.SendsIn(literal))
        {
            if (send.Chan is Ident name && context.Model.SymbolOf(name) is { } channel && Channels.IsUnbuffered(context, name) && !Channels.IsSurelyReceived(context, body, channel, literal.Span))
                return new IdiomMatch([context.Keyword(node), context.Keyword(literal)], [node]);
        }
        return null;
    }
}
