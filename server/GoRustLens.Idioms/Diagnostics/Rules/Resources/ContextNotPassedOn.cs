using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Resources;

/// <summary>
/// GRL0606: a function that has a context, or a request with one, begins a new one or calls the variant without. Silent in goroutines and
/// deferred functions, which may outlive the caller on purpose, and where nil is replaced. A function of the program that takes no context and begins one counts as well.
/// </summary>
internal sealed class ContextNotPassedOn : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0606", "The caller's context is not passed on", HazardClass.Other, "") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            var isDirect = call.Fun is SelectorExpr { Sel.Name: "Background" or "TODO" or "NewRequest" or "Query" or "Exec" or "QueryRow" or "Command" or "Get" or "Post" or "Head" } && DropsContext(context.Model.CalleeName(call));
            if (!isDirect && !(context.Model.CalleeOf(call) is { Node: FuncDecl, Package: { } package } callee && FreshContexts.Of(package).Begins(callee)))
                continue;
            if (Offered(call, context) is not { } offered || IsOnPurpose(call, context))
                continue;
            yield return new Finding(Code, call.Span, MessageText.Fit(isDirect ? context.File.TextOf(call.Fun) : ExprFacts.CalledName(call), shown => isDirect
                ? $"{shown} leaves {offered} behind: cancelling does not reach it; a Rust future is cancelled as a whole"
                : $"{shown} begins a context: cancelling {offered} does not reach it; a Rust future is cancelled as a whole"));
        }
    }

    private static bool DropsContext(string callee) => callee is "context.Background" or "context.TODO" or "net/http.NewRequest" or "net/http.Get" or "net/http.Post" or "net/http.Head" or "os/exec.Command"
        or "database/sql.DB.Query" or "database/sql.DB.Exec" or "database/sql.DB.QueryRow" or "database/sql.Tx.Query" or "database/sql.Tx.Exec" or "database/sql.Tx.QueryRow";

    /// <summary>The context that the function around has: a parameter, or that of a request.</summary>
    private static string? Offered(CallExpr call, DeclContext context)
    {
        var type = context.FunctionAround(call) switch
        {
            FuncLit literal => literal.Type,
            FuncDecl function => function.Type,
            _ => null,
        };
        foreach (var field in type?.Params.List ?? [])
        {
            if (field.Names is not [{ IsBlank: false } name, ..])
                continue;
            switch (context.Model.TypeOf(field.Type))
            {
                case GoNamed { Symbol: { Name: "Context", PackagePath: "context" } }: return name.Name;
                case GoPointer { Element: GoNamed { Symbol: { Name: "Request", PackagePath: "net/http" } } }: return $"{name.Name}.Context()";
            }
        }
        return null;
    }

    private static bool IsOnPurpose(CallExpr call, DeclContext context)
    {
        foreach (var around in context.AncestorsOf(call))
        {
            switch (around)
            {
                case GoStmt or DeferStmt:
                    return true;
                case IfStmt { Cond: BinaryExpr { Op: TokenKind.Equal } check } when context.Model.IsNil(check.Y):
                    return true;
                case FuncLit or FuncDecl:
                    // Behind <-ctx.Done() the old one is over: what shuts down needs a new one.
                    return context.All<CallExpr>().Any(other => other.Start < call.Start && around.Span.Contains(other.Span) && other.Fun is SelectorExpr { Sel.Name: "Done" });
            }
        }
        return false;
    }
}
