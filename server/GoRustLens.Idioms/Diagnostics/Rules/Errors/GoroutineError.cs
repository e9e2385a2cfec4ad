using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>GRL0406: a goroutine finds that something failed, and ends or goes on without telling anybody: no channel, no variable outside, no log.</summary>
internal sealed class GoroutineError : DiagnosticRule
{
    public override DiagnosticCode Info { get; } =
        new("GRL0406", "An error inside of a goroutine goes nowhere", HazardClass.ErrorHandling, "lint:unused_must_use") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var start in context.All<GoStmt>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (start.Call is not CallExpr { Fun: FuncLit literal })
                continue;
            foreach (var branch in context.All<IfStmt>())
            {
                if (!ReferenceEquals(context.FunctionAround(branch), literal) || Mentions.TestedError(branch.Cond, TokenKind.NotEqual, context.Model) is not { } error)
                    continue;
                if (error.Ident is { } declared && literal.Body.Span.Contains(declared.Span) && branch.Body.List is [ReturnStmt { Results.IsEmpty: true } or BranchStmt] && IsUnheard(error, branch, literal, context))
                {
                    yield return new Finding(Code, branch.Cond.Span, MessageText.Fit(error.Name, name => $"{name} ends with the goroutine and nobody hears of it; Rust's JoinHandle returns the Result to who joins"))
                    {
                        Level = FindingLevel.All,
                        Related = [new RelatedPlace(new(start.Start, "go".Length), "the goroutine begins here")],
                    };
                }
            }
        }
    }

    /// <summary>Nothing but the test speaks of the error: not a deferred report, no other branch.</summary>
    private static bool IsUnheard(Symbol error, IfStmt branch, FuncLit literal, DeclContext context) =>
        Mentions.Of(error, literal.Body, context.Model).TrueForAll(use =>
            branch.Cond.Span.Contains(use.Span) || (context.ParentOf(use) is AssignStmt assign && assign.Lhs.Contains(use)) || context.AncestorsOf(use).Any(node => node is IfStmt other && other.Cond.Span.Contains(use.Span)));
}
