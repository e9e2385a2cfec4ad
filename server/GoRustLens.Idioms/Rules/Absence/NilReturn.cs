using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary><c>return nil</c> for a pointer, a slice, a map or an error.</summary>
internal sealed class NilReturn() : IdiomRule<ReturnStmt>("nil-return", NodeKind.ReturnStmt)
{
    protected override IdiomMatch? Match(RuleContext context, ReturnStmt node) =>
        node.Results is [Ident { Name: "nil" }] && Functions.ResultOf(context, node, 0) is StarExpr or ArrayType { IsSlice: true } or MapType or Ident { Name: "error" }
            ? new IdiomMatch([context.Keyword(node), node.Results[0].Span], [node])
            : null;
}
