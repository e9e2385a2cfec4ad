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
                ? new IdiomMatch([method.Span], Subjects.LockedStatements(context, node)) { Sentence = SentenceOf(method.Name) }
                : null;

    /// <summary>What each end of a lock is: the entry speaks of the whole.</summary>
    private static string? SentenceOf(string method) => method switch
    {
        "Lock" => "`let mut inner = self.inner.lock().unwrap();`: the guard gives the data and unlocks when it drops",
        "Unlock" => "nothing to write: the guard unlocks when it drops; `drop(guard)` does it earlier",
        _ => null,
    };
}
