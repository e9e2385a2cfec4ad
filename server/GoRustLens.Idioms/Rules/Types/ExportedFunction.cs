using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>func Open()</c>, on the capital name.</summary>
internal sealed class ExportedFunction() : IdiomRule<FuncDecl>("exported-caps", NodeKind.FuncDecl)
{
    protected override IdiomMatch? Match(RuleContext context, FuncDecl node) =>
        Names.IsExported(node.Name) ? new IdiomMatch([node.Name.Span], [node]) { ShowsSignature = true } : null;
}
