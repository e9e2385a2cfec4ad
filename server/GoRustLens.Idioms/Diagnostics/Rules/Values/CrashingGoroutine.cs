using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0535: a goroutine that is started for a request (in an HTTP handler), or that calls a function from outside (a parameter or field), without recover: a panic in it ends the process.</summary>
internal sealed class CrashingGoroutine : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0535", "A panic in this goroutine ends the process", HazardClass.Other, "") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var start in context.All<GoStmt>())
        {
            if (start.Call is not CallExpr { Fun: FuncLit literal } || context.FlowOf(literal).Control.Recovers || !(IsInHandler(context) || CallsForeign(literal, context)))
                continue;
            yield return new Finding(Code, start.Span with { Length = 2 }, "A panic in this goroutine ends the process, nobody recovers; Rust's task hands it to whoever joins (JoinError)") { Level = FindingLevel.All };
        }
    }

    private static bool IsInHandler(DeclContext context) =>
        context.Function is { } function && context.Model.SymbolOf(function.Name)?.Type is GoSignature signature
        && signature.Parameters.Any(parameter => parameter.Type is GoPointer { Element: GoNamed { Symbol.FullName: "net/http.Request" } });

    private static bool CallsForeign(FuncLit literal, DeclContext context) =>
        context.All<CallExpr>().Any(call => literal.Body.Span.Contains(call.Span)
            && context.Model.CalleeOf(call) is { Kind: SymbolKind.Parameter or SymbolKind.Field } callee && callee.Type.Underlying is GoSignature);
}
