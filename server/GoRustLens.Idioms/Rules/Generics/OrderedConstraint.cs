using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Generics;

/// <summary><c>T cmp.Ordered</c>.</summary>
internal sealed class OrderedConstraint() : IdiomRule<SelectorExpr>("generic-ordered", NodeKind.SelectorExpr)
{
    protected override IdiomMatch? Match(RuleContext context, SelectorExpr node) =>
        Imports.IsMember(context, node, "cmp", "Ordered") || Imports.IsMember(context, node, "golang.org/x/exp/constraints", "Ordered")
            ? new IdiomMatch([node.Span], Subjects.GenericAround(context, node)) { ShowsSignature = true }
            : null;
}
