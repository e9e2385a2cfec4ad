using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary><c>s = append(s, x)</c>. Growing a part of another slice, or a copy, is something else.</summary>
internal sealed class Append() : IdiomRule<CallExpr>("append", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node) =>
        node.Args is [not SliceExpr and not CallExpr and not CompositeLit, _, ..] && !Names.IsNil(context, node.Args[0]) && Builtins.IsCall(context, node, "append")
            ? new IdiomMatch([node.Fun.Span], Subjects.StatementOf(context, node)) : null;
}
