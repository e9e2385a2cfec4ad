using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Lifetimes;

/// <summary><c>defer mu.Unlock()</c>, with the <c>mu.Lock()</c> before it.</summary>
internal sealed class DeferUnlock() : IdiomRule<DeferStmt>("defer-unlock", NodeKind.DeferStmt)
{
    protected override IdiomMatch? Match(RuleContext context, DeferStmt node)
    {
        if (node.Call is not CallExpr { Fun: SelectorExpr { Sel: var method } } call || !TypeFacts.IsUnlock(context, call))
            return null;
        var isLockedBefore = context.Before(node) is ExprStmt { X: CallExpr before } && TypeFacts.IsLock(context, before);
        return new IdiomMatch([context.Keyword(node), method.Span], isLockedBefore ? [context.Before(node)!, node] : [node])
        {
            Sentence = context.Model.CalleeName(call) switch
            {
                "sync.RWMutex.RUnlock" => "nothing to write: the guard of `self.config.read().unwrap()` unlocks when it drops",
                "sync.RWMutex.Unlock" => "nothing to write: the guard of `self.config.write().unwrap()` unlocks when it drops",
                _ => null,
            },
        };
    }
}
