using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Nil;

/// <summary>
/// GRL0110: what a call gave is deferred to be closed, or a response is used, before the call's error was looked at. With an error there
/// is nothing to close, and following it panics. GRL0001 has other pointers whose functions are in sight.
/// </summary>
internal sealed class UsedBeforeError : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0110", "A result is used before its error is checked", HazardClass.ErrorHandling, "E0599");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is null)
            yield break;
        foreach (var assign in context.All<AssignStmt>())
        {
            if (assign is not { Lhs: [Ident { IsBlank: false } name, .., Ident failure], Rhs: [CallExpr call] } || context.Model.SymbolOf(name) is not { } value
                || context.Model.SignatureOf(call) is not { ReturnsError: true })
            {
                continue;
            }
            var error = failure.IsBlank ? null : context.Model.SymbolOf(failure);
            if (FirstUse(assign, value, error, IsResponse(call, value, context.Model), context) is { } use)
                yield return Report(use, name.Name, failure, call, context);
        }
    }

    private Finding Report(Expr use, string name, Ident failure, CallExpr call, DeclContext context) =>
        new(Code, use.Span, MessageText.Fit(name, shown => $"{shown} is used before its error is checked; in Rust the value is inside Ok (E0599)"))
        {
            Related = [new RelatedPlace(call.Span, failure.IsBlank ? "the error of this call is dropped" : $"{failure.Name} of this call was not looked at")],
        };

    /// <summary>The use in the statement directly behind; null where that looks at the error, or is something else.</summary>
    private static Expr? FirstUse(AssignStmt assign, Symbol value, Symbol? error, bool isResponse, DeclContext context)
    {
        if (context.After(assign) is not DeferStmt { Call: CallExpr { Fun: SelectorExpr { Sel.Name: "Close", X: var closed } } deferred })
            return null;
        if (error is null && !isResponse)
            return null;
        if (!ReferenceEquals(RootOf(closed, context.Model), value))
            return null;
        // The methods of a file bear nil: the error path is the only harm.
        return isResponse || IsFollowed(closed, value, context.Model) ? deferred.Fun : null;
    }

    private static bool IsFollowed(Expr closed, Symbol value, SemanticModel model) =>
        closed is not Ident || value.Type.Underlying is GoInterface or GoPointer || model.TypeOf(closed).Underlying is GoStruct;

    private static Symbol? RootOf(Expr expression, SemanticModel model) => expression switch
    {
        Ident ident => model.SymbolOf(ident),
        SelectorExpr selector => RootOf(selector.X, model),
        _ => null,
    };

    /// <summary>A response of net/http: it is nil with an error, always.</summary>
    private static bool IsResponse(CallExpr call, Symbol value, SemanticModel model) =>
        value.Type is GoPointer { Element: GoNamed { Symbol.FullName: "net/http.Response" } } && model.CalleeOf(call) is { PackagePath: "net/http" }
        && (call.Fun is not SelectorExpr { X: var client } || model.SymbolOf(client) is { Kind: SymbolKind.Import } || model.TypeOf(client) is GoPointer { Element: GoNamed { Symbol.FullName: "net/http.Client" } } or GoNamed { Symbol.FullName: "net/http.Client" });
}
