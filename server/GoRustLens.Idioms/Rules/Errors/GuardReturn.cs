using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary><c>if !ok { return … }</c> after a comma-ok.</summary>
internal sealed class GuardReturn() : IdiomRule<IfStmt>("guard-return", NodeKind.IfStmt)
{
    protected override IdiomMatch? Match(RuleContext context, IfStmt node)
    {
        if (node is not { Init: null, Else: null, Body.List: [.., ReturnStmt or BranchStmt] } || CommaOk.Negated(node) is not { } ok)
            return null;
        return context.Before(node) is AssignStmt { Lhs: [_, Ident set] } before && Names.AreSame(context, set, ok)
            ? new IdiomMatch([context.Keyword(node), node.Cond.Span, context.Keyword(node.Body.List[^1])], CommaOk.AsksForInterface(context, before) ? [] : [before, node])
            : null;
    }
}
