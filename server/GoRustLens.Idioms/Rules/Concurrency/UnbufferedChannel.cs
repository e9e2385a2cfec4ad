using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>make(chan T)</c>.</summary>
internal sealed class UnbufferedChannel() : IdiomRule<CallExpr>("chan-unbuffered", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node) =>
        node.Args is [ChanType type] && Builtins.IsCall(context, node, "make") ? new IdiomMatch([node.Fun.Span, type.Span], Subjects.StatementOf(context, node)) : null;
}
