using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Packages;

/// <summary>The package name in front of a member.</summary>
internal sealed class Qualifier() : IdiomRule<SelectorExpr>("import", NodeKind.SelectorExpr)
{
    protected override IdiomMatch? Match(RuleContext context, SelectorExpr node) =>
        Imports.PathOf(context, node) is { } path ? new IdiomMatch([node.X.Span], []) { ImportPath = path } : null;
}
