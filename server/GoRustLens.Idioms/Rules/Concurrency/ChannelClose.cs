using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>close(ch)</c>.</summary>
internal sealed class ChannelClose() : IdiomRule<CallExpr>("chan-close", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node) =>
        Builtins.IsCall(context, node, "close") ? new IdiomMatch([node.Fun.Span], Subjects.StatementOf(context, node)) : null;
}
