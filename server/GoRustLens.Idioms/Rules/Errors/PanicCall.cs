using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary><c>panic("…")</c>.</summary>
internal sealed class PanicCall() : IdiomRule<CallExpr>("panic-call", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node) =>
        Builtins.IsCall(context, node, "panic") ? new IdiomMatch([node.Fun.Span], [node]) : null;
}
