using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary><c>fmt.Sprintf("%d %s", a, b)</c>.</summary>
internal sealed class Sprintf() : IdiomRule<CallExpr>("sprintf", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node) =>
        Imports.IsCall(context, node, "fmt", "Sprintf") ? new IdiomMatch([node.Fun.Span], Subjects.StatementOf(context, node)) : null;
}
