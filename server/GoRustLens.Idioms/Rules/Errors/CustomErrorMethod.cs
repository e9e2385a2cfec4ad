using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary><c>func (e *QueryError) Error() string</c>.</summary>
internal sealed class CustomErrorMethod() : IdiomRule<FuncDecl>("err-custom-type", NodeKind.FuncDecl)
{
    protected override IdiomMatch? Match(RuleContext context, FuncDecl node) =>
        node is { Recv: { List: [{ Type: var receiver }] }, Name.Name: "Error" } && TypeFacts.IsCustomError(context.Model.TypeOf(receiver))
            ? new IdiomMatch([context.Keyword(node), node.Name.Span, node.Recv.Span], [node])
            : null;
}
