using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>ctx, cancel := context.WithTimeout(ctx, d)</c>.</summary>
internal sealed class ContextTimeout() : IdiomRule<CallExpr>("ctx-timeout", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node) =>
        Imports.IsCall(context, node, "context", "WithTimeout") || Imports.IsCall(context, node, "context", "WithDeadline")
            ? new IdiomMatch([node.Fun.Span], Contexts.Subject(context, node))
            : null;
}
