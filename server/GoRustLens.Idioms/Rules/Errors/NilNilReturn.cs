using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary><c>return nil, nil</c> from a function that returns a value and an error.</summary>
internal sealed class NilNilReturn() : IdiomRule<ReturnStmt>("err-nil-nil", NodeKind.ReturnStmt)
{
    protected override IdiomMatch? Match(RuleContext context, ReturnStmt node) =>
        node.Results.Length > 1 && node.Results.All(result => Names.IsNil(context, result)) && Functions.ReturnsError(context, node)
            && Functions.ResultTypeOf(context, node, 0).Underlying is not (GoSlice or GoMap or GoUnknown)
            ? new IdiomMatch([context.Keyword(node), .. node.Results.Select(result => result.Span)], [node])
            : null;
}
