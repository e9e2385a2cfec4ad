using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>GRL0412: "defer recover()" stops no panic; recover() whose result nobody reads stops it and leaves no trace of it.</summary>
internal sealed class SwallowedPanic : DiagnosticRule
{
    public override DiagnosticCode Info { get; } =
        new("GRL0412", "What recover returns is dropped", HazardClass.ErrorHandling, "lint:unused_must_use");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var defer in context.All<DeferStmt>())
        {
            if (IsRecover(defer.Call, context))
                yield return new Finding(Code, defer.Span, "defer recover() stops no panic: a deferred function must call it; Rust's catch_unwind takes a closure");
        }
        foreach (var statement in context.All<ExprStmt>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsRecover(statement.X, context))
            {
                yield return new Finding(Code, statement.Span, "The panic ends here without a trace; Rust's catch_unwind gives a Result (lint unused_must_use)")
                {
                    Level = FindingLevel.All,
                };
            }
        }
    }

    private static bool IsRecover(Expr expression, DeclContext context) =>
        ErrorTypes.Unparen(expression) is CallExpr { Fun: Ident { Name: "recover" } name, Args.IsEmpty: true } && context.Model.SymbolOf(name) is { Kind: SymbolKind.Builtin };
}
