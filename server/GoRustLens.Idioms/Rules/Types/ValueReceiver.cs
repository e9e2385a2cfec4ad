using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>func (p Point) Len()</c>.</summary>
internal sealed class ValueReceiver() : IdiomRule<FuncDecl>("value-receiver", NodeKind.FuncDecl)
{
    protected override IdiomMatch? Match(RuleContext context, FuncDecl node) =>
        node.Recv is { List: [{ Type: var type }] } && context.Model.TypeOf(type) is GoNamed ? new IdiomMatch([context.Keyword(node), node.Recv.Span, node.Name.Span], [node]) : null;
}
