using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary><c>len(s)</c> of a string.</summary>
internal sealed class StringLength() : IdiomRule<CallExpr>("string-len", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node) =>
        node.Args is [var argument] && Builtins.IsCall(context, node, "len") && TypeFacts.ShapeOf(context, argument) == TypeShape.String
            ? new IdiomMatch([node.Fun.Span], Subjects.StatementOf(context, node))
            : null;
}
