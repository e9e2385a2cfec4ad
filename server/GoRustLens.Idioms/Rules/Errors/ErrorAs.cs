using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary><c>errors.As(err, &amp;target)</c> and <c>errors.AsType[T](err)</c>.</summary>
internal sealed class ErrorAs() : IdiomRule<CallExpr>("err-as", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node) =>
        Imports.IsCall(context, node, "errors", "As") || Imports.IsCall(context, node, "errors", "AsType")
            ? new IdiomMatch([node.Fun.Span], Subjects.StatementOf(context, node))
            : null;
}
