using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>func (s *Service) Set(…)</c>.</summary>
internal sealed class PointerReceiver() : IdiomRule<FuncDecl>("ptr-receiver", NodeKind.FuncDecl)
{
    protected override IdiomMatch? Match(RuleContext context, FuncDecl node) =>
        node.Recv is { List: [{ Type: var type }] } && context.Model.TypeOf(type) is GoPointer ? new IdiomMatch([context.Keyword(node), node.Recv.Span, node.Name.Span], [node]) : null;
}
