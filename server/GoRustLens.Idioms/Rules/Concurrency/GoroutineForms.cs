using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary>Goroutines by what they do, and locks by what is done under them.</summary>
internal static class GoroutineForms
{
    public static ImmutableArray<IdiomRule> All =>
    [
        Form.On<GoStmt>("worker-pool", NodeKind.GoStmt, (context, node) =>
            node.Call is CallExpr { Fun: FuncLit literal } && literal.Body.List.Any(statement => statement is RangeStmt loop && TypeFacts.ShapeOf(context, loop.X) == TypeShape.Channel)
                && Loops.LoopAround(context, node) is { } pool
                ? Form.Match([context.Keyword(node), context.Keyword(literal)], [pool])
                : null),
        Form.On<GoStmt>("cpu-goroutine", NodeKind.GoStmt, (context, node) =>
            node.Call is CallExpr { Fun: FuncLit literal } && Goroutines.OnlyCompute(context, literal) ? Form.Match([context.Keyword(node), context.Keyword(literal)], [node]) : null),
        Form.On<CallExpr>("lock-across-call", NodeKind.CallExpr, (context, node) =>
            node.Fun is SelectorExpr { Sel: var method } && TypeFacts.IsLock(context, node) && Goroutines.WaitsUnderLock(context, node) ? Form.Match(method.Span, Subjects.LockedStatements(context, node)) : null),
        Form.On<CallExpr>("rwmutex", NodeKind.CallExpr, (context, node) =>
            node.Fun is SelectorExpr { Sel: var method } && context.ParentOf(node) is not DeferStmt && context.Model.CalleeName(node).StartsWith("sync.RWMutex.", StringComparison.Ordinal)
                ? Form.Match(method.Span, Subjects.LockedStatements(context, node)) with { Sentence = OfReadWrite(method.Name) }
                : null),
    ];

    private static string? OfReadWrite(string method) => method switch
    {
        "RLock" => "`let config = self.config.read().unwrap();`: the guard gives `&T` and unlocks when it drops",
        "Lock" => "`let mut config = self.config.write().unwrap();`: the guard gives `&mut T` and unlocks when it drops",
        "Unlock" or "RUnlock" => "nothing to write: the guard unlocks when it drops; `drop(guard)` does it earlier",
        _ => null,
    };
}
