using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary><c>errors.Is(err, ErrX)</c>.</summary>
internal sealed class ErrorIs() : IdiomRule<CallExpr>("err-is", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node) =>
        Imports.IsCall(context, node, "errors", "Is") ? new IdiomMatch([node.Fun.Span], Subjects.StatementOf(context, node)) : null;
}
