using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>ctx, cancel := context.WithCancel(ctx)</c>.</summary>
internal sealed class ContextCancel() : IdiomRule<CallExpr>("ctx-cancel", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node) =>
        Imports.IsCall(context, node, "context", "WithCancel") || Imports.IsCall(context, node, "context", "WithCancelCause")
            ? new IdiomMatch([node.Fun.Span], Contexts.Subject(context, node))
            : null;
}
