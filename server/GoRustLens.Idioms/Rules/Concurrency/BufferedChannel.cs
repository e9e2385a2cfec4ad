using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>make(chan T, n)</c>.</summary>
internal sealed class BufferedChannel() : IdiomRule<CallExpr>("chan-buffered", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node) =>
        node.Args is [ChanType type, _] && Builtins.IsCall(context, node, "make") ? new IdiomMatch([node.Fun.Span, type.Span], Subjects.StatementOf(context, node)) : null;
}
