using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>func NewClient(…) *Client</c>.</summary>
internal sealed class Constructor() : IdiomRule<FuncDecl>("ctor-new", NodeKind.FuncDecl)
{
    protected override IdiomMatch? Match(RuleContext context, FuncDecl node) =>
        node.Recv is null && Functions.IsConstructorName(node.Name.Name) && node.Type.Results is { List: [{ Type: var type }, ..] } && !Names.IsError(type)
            ? new IdiomMatch([context.Keyword(node), node.Name.Span, type.Span], [node])
            : null;
}
