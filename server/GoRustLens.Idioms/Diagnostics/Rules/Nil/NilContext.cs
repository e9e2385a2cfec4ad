using System.Collections.Immutable;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Nil;

/// <summary>GRL0111: nil is given for a context: whoever asks it for Done or a value panics.</summary>
internal sealed class NilContext : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0111", "Nil is given for a context", HazardClass.Nil, "E0308");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            // Behind the first argument nil may stand for "none", as a callee may document.
            if (call.Args is not [Ident { Name: "nil" } nil, ..] || !context.Model.IsNil(nil) || context.Model.IsConversion(call)
                || context.Model.SignatureOf(call) is not { Parameters: [{ Type: GoNamed { Symbol.FullName: "context.Context" } }, ..] })
            {
                continue;
            }
            if (IsLeftAlone(call, context))
                continue;
            var name = context.File.TextOf(call.Fun);
            yield return new Finding(Code, nil.Span, MessageText.Fit(name, shown => $"{shown} gets a nil context and may panic; in Rust a parameter has no nil, unless it is an Option (E0308)"))
            {
                Fixes = Fixes(nil, context),
            };
        }
    }

    /// <summary>True where the callee is known and gives its first parameter no name.</summary>
    private static bool IsLeftAlone(CallExpr call, DeclContext context) =>
        context.Model.CalleeOf(call) is { Node: FuncDecl { Type.Params.List: [{ Names: var names }, ..] } } && (names.IsEmpty || names[0].IsBlank);

    private static ImmutableArray<GoFix> Fixes(Ident nil, DeclContext context)
    {
        var package = GoEdits.ImportedName(context.File, "context") ?? "context";
        return [new GoFix($"Give {package}.TODO()", [.. GoEdits.Import(context.File, "context"), new TextEdit(nil.Span, $"{package}.TODO()")])];
    }
}
