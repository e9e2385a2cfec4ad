using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>GRL0403: an error is put into a variable, and the next statements put another one over it, nobody having looked; or the function ends and nobody ever does.</summary>
/// <remarks>Where a path alone does so, another value has often told already that all is well: that is not reported.</remarks>
internal sealed class LostErrorValue : DiagnosticRule
{
    public override DiagnosticCode Info { get; } =
        new("GRL0403", "An error is overwritten or left before anybody looks at it", HazardClass.ErrorHandling, "lint:unused_assignments");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (!MayLose(context))
            yield break;
        foreach (var function in context.Functions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var lost in context.FlowOf(function).LostErrors.DistinctBy(lost => (lost.Source, lost.Error)))
            {
                if (IsLostForAll(lost, function, context) && lost.Source is AssignStmt { Tok: TokenKind.Define or TokenKind.Assign } source && !IsReset(lost, context.Model) && Report(lost, source, context) is { } finding)
                    yield return finding;
            }
        }
    }

    private Finding? Report(LostError lost, AssignStmt source, DeclContext context)
    {
        var target = source.Lhs.FirstOrDefault(target => ReferenceEquals(context.Model.SymbolOf(target), lost.Error));
        if (target is null || CallOf(source, lost, context.Model) is not { } call || ErrorTypes.SaysSo(source, context.Model))
            return null;
        // What is documented not to fail may be left; a function literal that is called in place has its own findings.
        if (call.Fun is FuncLit || (context.Model.CalleeOf(call) is { } callee && (AskedError.IsSilent(callee) || FlowFacts.Of(context.Model.Package).NeverFails(callee))))
            return null;
        var what = lost.At is ReturnStmt ? "is left behind" : "is overwritten";
        return new Finding(Code, target.Span, MessageText.Fit(context.File.TextOf(call.Fun), name => $"The error of {name} {what} before anybody looks at it; Rust warns (lint unused_assignments)"))
        {
            Related = [new RelatedPlace(lost.At is AssignStmt assign ? assign.Lhs[0].Span : lost.At.Span, lost.At is ReturnStmt ? "here the function returns without it" : "here the next value goes over it")],
        };
    }

    /// <summary>True where every path from the source loses it: the overwriting stands in the same list, or there is no look at all.</summary>
    private static bool IsLostForAll(LostError lost, GoNode function, DeclContext context)
    {
        var reads = Mentions.Of(lost.Error, function, context.Model).Where(use => context.ParentOf(use) is not AssignStmt assign || !assign.Lhs.Contains(use));
        // "defer func() { if err != nil { undo() } }()": it looks at whatever is there in the end.
        if (context.All<FuncLit>().Any(literal => !literal.Span.Contains(lost.Source.Span) && reads.Any(use => literal.Span.Contains(use.Span))))
            return false;
        // What a function literal leaves in a variable of the function around it, that one looks at.
        if (lost.At is ReturnStmt)
            return lost.Error.Kind == SymbolKind.Local && ReferenceEquals(lost.Error.Function, function) && !reads.Any(use => use.Start > lost.Source.End);
        var holder = context.ParentOf(lost.Source);
        var at = context.ParentOf(lost.At);
        var isNext = ReferenceEquals(at, holder) || (at is IfStmt branch && ReferenceEquals(branch.Init, lost.At) && ReferenceEquals(context.ParentOf(at), holder));
        return isNext && holder is BlockStmt or CaseClause or CommClause && lost.At.Start > lost.Source.Start && !reads.Any(use => use.Start > lost.Source.End && use.End <= lost.At.End);
    }

    private static CallExpr? CallOf(AssignStmt source, LostError lost, SemanticModel model)
    {
        if (source.Rhs.Length != source.Lhs.Length)
            return source.Rhs is [CallExpr only] ? only : null;
        for (var index = 0; index < source.Lhs.Length; index++)
        {
            if (ReferenceEquals(model.SymbolOf(source.Lhs[index]), lost.Error))
                return source.Rhs[index] as CallExpr;
        }
        return null;
    }

    /// <summary>"err = nil" says that the error is meant to go.</summary>
    private static bool IsReset(LostError lost, SemanticModel model)
    {
        if (lost.At is not AssignStmt assign || assign.Lhs.Length != assign.Rhs.Length)
            return false;
        for (var index = 0; index < assign.Lhs.Length; index++)
        {
            if (ReferenceEquals(model.SymbolOf(assign.Lhs[index]), lost.Error))
                return model.IsNil(assign.Rhs[index]);
        }
        return false;
    }

    /// <summary>By names in source order, so that few bodies are followed: a name that gets the result of a call is next mentioned as a target again, or never.</summary>
    private static bool MayLose(DeclContext context)
    {
        if (context.Function is null)
            return false;
        var targets = new HashSet<Ident>(ReferenceEqualityComparer.Instance);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var assign in context.All<AssignStmt>())
        {
            var gets = assign.Rhs.Any(value => value is CallExpr);
            foreach (var target in assign.Lhs)
            {
                if (target is not Ident { IsBlank: false } name)
                    continue;
                targets.Add(name);
                if (gets && name.Name.Contains("rr", StringComparison.OrdinalIgnoreCase) || (gets && ReferenceEquals(target, assign.Lhs[^1])))
                    names.Add(name.Name);
            }
        }
        if (names.Count == 0)
            return false;
        var isOpen = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var ident in context.All<Ident>())
        {
            if (!names.Contains(ident.Name))
                continue;
            var isTarget = targets.Contains(ident);
            if (isTarget && isOpen.GetValueOrDefault(ident.Name))
                return true;
            isOpen[ident.Name] = isTarget;
        }
        return isOpen.ContainsValue(true);
    }
}
