using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Packages;

/// <summary>The path of an import.</summary>
internal sealed class Import() : IdiomRule<ImportSpec>("import", NodeKind.ImportSpec)
{
    protected override IdiomMatch? Match(RuleContext context, ImportSpec node) =>
        new([node.Path.Span], []) { ImportPath = Imports.PathOf(node) };
}
