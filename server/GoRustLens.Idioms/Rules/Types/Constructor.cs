using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>func NewClient(…) *Client</c>.</summary>
internal sealed class Constructor() : IdiomRule<FuncDecl>("ctor-new", NodeKind.FuncDecl)
{
    protected override IdiomMatch? Match(RuleContext context, FuncDecl node) =>
        node.Type.Results is { List: [{ Type: var type }, ..] } && Functions.IsConstructor(context, node)
            ? new IdiomMatch([context.Keyword(node), node.Name.Span, type.Span], [node])
            : null;
}
