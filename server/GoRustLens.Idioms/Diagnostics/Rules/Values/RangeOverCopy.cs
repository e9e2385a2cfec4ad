using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0538: a range over an array works on a copy that is made before the first turn; the body sets elements of the array, and the value variable does not see it.</summary>
internal sealed class RangeOverCopy : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0538", "A range over an array does not see what its body sets", HazardClass.Aliasing, "E0506");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var range in context.All<RangeStmt>())
        {
            if (range.Value is not Ident { IsBlank: false } value || context.Model.TypeOf(range.X).Underlying is not GoArray || AccessPath.RootOf(range.X, context.Model) is null)
                continue;
            var array = AccessPath.Of(range.X, context.Model);
            foreach (var assign in context.All<AssignStmt>())
            {
                // What is set at the loop's own key is not looked at any more.
                if (!range.Body.Span.Contains(assign.Span) || assign.Lhs.OfType<IndexExpr>().FirstOrDefault(target => AccessPath.Of(target.X, context.Model) == array && !IsKey(target.Index, range, context)) is not { } target)
                    continue;
                // "a[n] = v" moves up what is kept, over what the loop has passed.
                if (assign.Rhs.Any(moved => context.Model.SymbolOf(ExprFacts.Unparen(moved)) is { } symbol && ReferenceEquals(symbol, context.Model.SymbolOf(value))))
                    continue;
                yield return new Finding(Code, target.Span, MessageText.Fit(value.Name, name => $"{name} comes from a copy of the array made before the loop, and misses this; Rust refuses the write (E0506)"))
                {
                    Related = [new RelatedPlace(range.X.Span, "copied here; range over &array or a slice sees it")],
                };
                break;
            }
        }
    }

    private static bool IsKey(Expr index, RangeStmt range, DeclContext context) =>
        range.Key is { } key && context.Model.SymbolOf(ExprFacts.Unparen(index)) is { } used && ReferenceEquals(context.Model.SymbolOf(key), used);
}
