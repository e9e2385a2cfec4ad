using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>defer cancel()</c> of a context, with the call that made cancel where it stands right before.</summary>
internal sealed class DeferredCancel() : IdiomRule<DeferStmt>("defer-cancel", NodeKind.DeferStmt)
{
    protected override IdiomMatch? Match(RuleContext context, DeferStmt node)
    {
        if (node.Call is not CallExpr { Fun: Ident cancel } || LocalNames.DeclarationOf(context, cancel) is not AssignStmt { Lhs: [_, _], Rhs: [CallExpr call] } before)
            return null;
        return call.Fun is SelectorExpr selector && Imports.PathOf(context, selector) == "context"
            ? new IdiomMatch([context.Keyword(node), cancel.Span], context.Before(node) == before ? [before, node] : [node])
            : null;
    }
}
