using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>
/// GRL0407: http.Error, NotFound or Redirect ends a branch, the branch does not return, and what follows writes to the response again. Where
/// it only may: at <see cref="FindingLevel.All"/>.
/// </summary>
internal sealed class HandlerGoesOn : DiagnosticRule
{
    public override DiagnosticCode Info { get; } =
        new("GRL0407", "A handler goes on after its error response", HazardClass.ErrorHandling, "E0308");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (call is not { Fun: SelectorExpr { Sel.Name: "Error" or "NotFound" or "Redirect" }, Args: [Ident response, ..] } || context.Model.CalleeName(call) is not ("net/http.Error" or "net/http.NotFound" or "net/http.Redirect"))
                continue;
            if (context.ParentOf(call) is not ExprStmt statement || context.Model.SymbolOf(response) is not { IsLocalVariable: true } writer || Next(statement, writer, context) is not var (next, isSure))
                continue;
            if (!isSure)
            {
                yield return new Finding(Code, call.Fun.Span, MessageText.Fit(context.File.TextOf(call.Fun), name => $"{name} does not return: the handler goes on below; a Rust handler returns its one response (E0308)"))
                {
                    Level = FindingLevel.All,
                    Related = [new RelatedPlace(next.Span, "this runs as well")],
                };
                continue;
            }
            yield return new Finding(Code, call.Fun.Span, MessageText.Fit(context.File.TextOf(call.Fun), name => $"{name} does not return: the handler writes on below; a Rust handler returns its one response (E0308)"))
            {
                Related = [new RelatedPlace(next.Span, "this is written as well")],
                Fixes = ReturnsNothing(call, context) ? [new GoFix("Return here", [new TextEdit(new TextSpan(statement.End, 0), $"\n{GoEdits.IndentationAt(context.File, statement.Start)}return")])] : [],
            };
        }
    }

    private static bool ReturnsNothing(CallExpr call, DeclContext context) => context.SignatureAround(call) is { Results.IsEmpty: true };

    /// <summary>The first statement behind the branch that gets the response to write to, where it surely runs; else the first one that may.</summary>
    private static (Stmt Next, bool IsSure)? Next(ExprStmt statement, Symbol writer, DeclContext context)
    {
        // The last of its branch; what stands behind it in the same list may add to the error's text.
        if (context.ParentOf(statement) is not BlockStmt body || !ReferenceEquals(body.List[^1], statement) || context.ParentOf(body) is not IfStmt branch)
            return null;
        GoNode inner = branch;
        while (context.ParentOf(inner) is IfStmt outer && ReferenceEquals(outer.Else, inner))
            inner = outer;
        if (context.ParentOf(inner) is not BlockStmt list)
            return null;
        var isCertain = ReferenceEquals(branch.Body, body);
        foreach (var next in list.List.SkipWhile(candidate => !ReferenceEquals(candidate, inner)).Skip(1))
        {
            if (Writes(next, writer, context))
                return (next, isCertain);
            // Behind an else both ways meet, on purpose.
            if (branch.Else is null && next is not ReturnStmt && Mentions.Any(writer, next, context.Model))
                return (next, false);
            if (next is ReturnStmt or BranchStmt)
                return null;
            isCertain &= next is not (IfStmt or SwitchStmt or TypeSwitchStmt or SelectStmt or ForStmt or RangeStmt or LabeledStmt);
        }
        return null;
    }

    private static bool Writes(Stmt statement, Symbol writer, DeclContext context)
    {
        if (statement is not (ExprStmt or AssignStmt or ReturnStmt))
            return false;
        return Mentions.Of(writer, statement, context.Model).Exists(use => context.ParentOf(use) switch
        {
            CallExpr call => call.Args.Contains(use),
            SelectorExpr { Sel.Name: "Write" or "WriteHeader" or "WriteString" } => true,
            _ => false,
        });
    }
}
