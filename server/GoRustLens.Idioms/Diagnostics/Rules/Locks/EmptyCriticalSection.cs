using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Locks;

/// <summary>GRL0306: Unlock stands directly behind Lock of the same mutex; most often "defer" is missing. Silent where a comment stands in between or beside: then it is meant.</summary>
internal sealed class EmptyCriticalSection : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0306", "A mutex is unlocked directly after it is locked", HazardClass.Deadlock, "lint:let_underscore_lock");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var lockCall in context.All<ExprStmt>())
        {
            if (lockCall.X is not CallExpr { Args.IsEmpty: true, Fun: SelectorExpr { Sel.Name: "Lock" or "RLock" } taken } || context.After(lockCall) is not ExprStmt { X: CallExpr { Args.IsEmpty: true, Fun: SelectorExpr given } } unlock)
                continue;
            if (given.Sel.Name != (taken.Sel.Name == "Lock" ? "Unlock" : "RUnlock") || context.File.TextOf(taken.X) != context.File.TextOf(given.X) || !IsMutex(taken, context))
                continue;
            if (context.File.Comments.Any(comment => comment.Start > lockCall.Start && comment.Start < unlock.Start))
                continue;
            yield return new Finding(Code, unlock.Span, MessageText.Fit(context.File.TextOf(given.X), subject => $"Nothing is done while {subject} is locked; in Rust the data is behind the guard (let_underscore_lock)"))
            {
                Level = context.After(unlock) is { } behind && Writes(behind, given, context) ? FindingLevel.Bugs : FindingLevel.All,
                Related = [new RelatedPlace(lockCall.Span, "locked here")],
            };
        }
    }

    /// <summary>The statement behind changes what the mutex is a part of: it was meant to be guarded.</summary>
    private static bool Writes(Stmt statement, SelectorExpr mutex, DeclContext context)
    {
        var target = statement switch
        {
            AssignStmt { Lhs: [var first, ..] } => first,
            IncDecStmt change => change.X,
            _ => null,
        };
        return target is SelectorExpr or IndexExpr && Semantics.Flow.AccessPath.RootOf(mutex.X, context.Model) is { } root && ReferenceEquals(Semantics.Flow.AccessPath.RootOf(target, context.Model), root);
    }

    /// <summary>A method without results: sync's, or of a type that looks the same.</summary>
    private static bool IsMutex(SelectorExpr method, DeclContext context) =>
        context.Model.SymbolOf(method.Sel) is { Type: Semantics.Types.GoSignature { Results.IsEmpty: true, Parameters.IsEmpty: true } };
}
