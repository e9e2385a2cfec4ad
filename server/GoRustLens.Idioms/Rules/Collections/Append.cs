using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary><c>s = append(s, x)</c>.</summary>
internal sealed class Append() : IdiomRule<CallExpr>("append", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node) =>
        Builtins.IsCall(context, node, "append") ? new IdiomMatch([node.Fun.Span], Subjects.StatementOf(context, node)) : null;
}
