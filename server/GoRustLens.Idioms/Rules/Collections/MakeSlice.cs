using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary><c>make([]T, n)</c>.</summary>
internal sealed class MakeSlice() : IdiomRule<CallExpr>("make-slice", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node) =>
        node.Args is [ArrayType type, ..] && Builtins.IsCall(context, node, "make")
            ? new IdiomMatch([node.Fun.Span, type.Span], Subjects.StatementOf(context, node))
            : null;
}
