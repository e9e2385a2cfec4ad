using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>
/// GRL0506: an exported function keeps the caller's slice or map in a field, or an exported method gives away its own: from then on both sides can change it. Where the
/// method holds a mutex while it reads the field, what it gives away is read without it.
/// </summary>
internal sealed class SharedCollection : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0506", "A slice or map is shared between a type and its callers", HazardClass.Aliasing, "E0382") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function || !char.IsUpper(function.Name.Name, 0))
            yield break;
        foreach (var give in context.All<ReturnStmt>())
        {
            foreach (var result in give.Results)
            {
                if (function.Recv is not null && OwnField(result, context) && ReferenceEquals(context.FunctionAround(give), function))
                    yield return Finding(result, MessageText.Fit(context.File.TextOf(result), name => $"Callers get {name} itself and can change it; Rust lends it with & for as long as self lives (E0382)"));
            }
        }
        foreach (var assign in context.All<AssignStmt>())
        {
            for (var index = 0; index < assign.Lhs.Length && assign.Lhs.Length == assign.Rhs.Length; index++)
            {
                if (assign.Lhs[index] is SelectorExpr && IsParameter(assign.Rhs[index], context))
                    yield return Finding(assign.Rhs[index], Kept(assign.Rhs[index], context));
            }
        }
        foreach (var literal in context.All<CompositeLit>())
        {
            if (context.Model.TypeOf(literal).Underlying is not GoStruct)
                continue;
            foreach (var element in literal.Elts)
            {
                if (element is KeyValueExpr { Value: var value } && IsParameter(value, context))
                    yield return Finding(value, Kept(value, context));
            }
        }
    }

    private static string Kept(Expr value, DeclContext context) =>
        MessageText.Fit(context.File.TextOf(value), name => $"{name} is kept, and still the caller's: both can change it; in Rust it is moved, or cloned in sight (E0382)");

    private Finding Finding(Expr place, string message) => new(Code, place.Span, message) { Level = FindingLevel.All };

    private static bool OwnField(Expr result, DeclContext context) =>
        ExprFacts.Unparen(result) is SelectorExpr selector && context.Model.TypeOf(selector).Underlying is GoSlice or GoMap && context.Model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Field, IsExported: false }
        && AccessPath.RootOf(selector, context.Model) is { Kind: SymbolKind.Receiver };

    private static bool IsParameter(Expr value, DeclContext context) =>
        ExprFacts.LocalOf(value, context.Model) is { Kind: SymbolKind.Parameter } parameter && parameter.Type.Underlying is GoSlice or GoMap
        && parameter.Node is not Field { Type: Ellipsis }
        && context.Function is { } function && ReferenceEquals(parameter.Function, function) && !context.FlowOf(function).MutationsOf(parameter).Any(mutation => mutation.Kind == MutationKind.Reassigned);
}
