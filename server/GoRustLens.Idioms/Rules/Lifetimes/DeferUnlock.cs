using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Lifetimes;

/// <summary><c>defer mu.Unlock()</c>, with the <c>mu.Lock()</c> before it.</summary>
internal sealed class DeferUnlock() : IdiomRule<DeferStmt>("defer-unlock", NodeKind.DeferStmt)
{
    protected override IdiomMatch? Match(RuleContext context, DeferStmt node)
    {
        if (node.Call is not CallExpr { Fun: SelectorExpr { Sel: { Name: "Unlock" or "RUnlock" } method }, Args.IsEmpty: true })
            return null;
        var isLockedBefore = context.Before(node) is ExprStmt { X: CallExpr { Fun: SelectorExpr { Sel.Name: "Lock" or "RLock" } } };
        return new IdiomMatch([context.Keyword(node), method.Span], isLockedBefore ? [context.Before(node)!, node] : [node]);
    }
}
