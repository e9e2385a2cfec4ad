using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>mu.Lock()</c> without a deferred unlock.</summary>
internal sealed class LockCall() : IdiomRule<CallExpr>("mutex-field", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node) =>
        context.ParentOf(node) is not DeferStmt
            && node.Fun is SelectorExpr { Sel: var method }
            && (TypeFacts.IsLock(context, node) || TypeFacts.IsUnlock(context, node))
                ? new IdiomMatch([method.Span], Subjects.LockedStatements(context, node))
                : null;
}
