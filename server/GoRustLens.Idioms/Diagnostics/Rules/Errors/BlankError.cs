using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>GRL0401: the error goes to "_" and the value beside it is used: what it holds after a failure is anybody's guess.</summary>
internal sealed class BlankError : DiagnosticRule
{
    public override DiagnosticCode Info { get; } =
        new("GRL0401", "A value is used although its error went to _", HazardClass.ErrorHandling, "E0308") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var assign in context.All<AssignStmt>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (assign is { Tok: TokenKind.Define or TokenKind.Assign, Rhs: [CallExpr call], Lhs.Length: > 1 } && Inspect(call, assign.Lhs, context) is { } finding)
                yield return finding;
        }
        foreach (var spec in context.All<ValueSpec>())
        {
            if (spec is { Values: [CallExpr call], Names.Length: > 1 } && Inspect(call, [.. spec.Names], context) is { } finding)
                yield return finding;
        }
    }

    private Finding? Inspect(CallExpr call, System.Collections.Immutable.ImmutableArray<Expr> targets, DeclContext context)
    {
        var model = context.Model;
        if (model.SignatureOf(call) is not { } signature || signature.Results.Length != targets.Length)
            return null;
        var failure = ErrorTypes.FailureIndex(signature);
        if (failure < 0 || targets[failure] is not Ident { IsBlank: true } blank || !targets.Any(target => target is not Ident { IsBlank: true }))
            return null;
        // One mistake, one finding: the use of the response is the worse half.
        if (ValueDespiteError.IsHttp(call, model))
            return null;
        var callee = model.CalleeOf(call);
        if (callee is not null && (AskedError.IsSilent(callee) || FlowFacts.Of(model.Package).NeverFails(callee)) && !IsOfHere(callee, model))
            return null;
        if (ErrorTypes.SaysSo(call, model))
            return null;
        var kept = targets.First(target => target is not Ident { IsBlank: true });
        var name = $"{context.File.TextOf(kept)} is used whatever became of {context.File.TextOf(call.Fun)}";
        return new Finding(Code, blank.Span, MessageText.Fit(name, shown => $"{shown}; Rust's Result has no value beside an error (E0308)")) { Level = FindingLevel.All };
    }

    /// <summary>What never fails today may do so tomorrow, where the function is one's own.</summary>
    private static bool IsOfHere(Symbol callee, SemanticModel model) => ReferenceEquals(callee.Package, model.Package);
}
