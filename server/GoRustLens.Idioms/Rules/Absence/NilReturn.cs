using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary><c>return nil</c> for a pointer, a slice, a map or an error.</summary>
internal sealed class NilReturn() : IdiomRule<ReturnStmt>("nil-return", NodeKind.ReturnStmt)
{
    protected override IdiomMatch? Match(RuleContext context, ReturnStmt node) =>
        node.Results is [var result] && Names.IsNil(context, result) && IsAnswer(Functions.ResultTypeOf(context, node, 0))
            ? new IdiomMatch([context.Keyword(node), node.Results[0].Span], [node])
            : null;

    private static bool IsAnswer(GoType type) => Universe.IsError(type) || type.Underlying is GoPointer or GoSlice or GoMap;
}
