using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0524: entries are added to a map while it is ranged over: whether the loop comes to them is left open. Silent for the loop's own key, for delete, and where the loop ends right after.</summary>
internal sealed class MapChangedInRange : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0524", "A map grows while it is ranged over", HazardClass.Other, "E0499");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var range in context.All<RangeStmt>())
        {
            if (context.Model.TypeOf(range.X).Underlying is not GoMap || AccessPath.RootOf(range.X, context.Model) is null)
                continue;
            var map = AccessPath.Of(range.X, context.Model);
            foreach (var assign in context.All<AssignStmt>())
            {
                if (!range.Body.Span.Contains(assign.Span) || assign.Tok == TokenKind.Define)
                    continue;
                if (assign.Lhs.OfType<IndexExpr>().FirstOrDefault(target => AccessPath.Of(target.X, context.Model) == map && !IsKey(target.Index, range, context)) is not { } entry || EndsLoop(assign, context))
                    continue;
                yield return new Finding(Code, entry.Span, MessageText.Fit(context.File.TextOf(range.X), name => $"{name} grows while it is ranged over, the loop may come to the new entry or not; Rust refuses it (E0499)"))
                {
                    Level = IsOtherKey(entry.Index, context) ? FindingLevel.Bugs : FindingLevel.All,
                    Related = [new RelatedPlace(range.X.Span, "ranged over here")],
                };
            }
        }
    }

    private static bool IsKey(Expr index, RangeStmt range, DeclContext context) =>
        range.Key is { } key && context.Model.SymbolOf(ExprFacts.Unparen(index)) is { } used && ReferenceEquals(context.Model.SymbolOf(key), used);

    /// <summary>"key + 10", a constant: another key for certain. A name or a field may hold the loop's own.</summary>
    private static bool IsOtherKey(Expr index, DeclContext context) => ExprFacts.Unparen(index) is BinaryExpr || context.Model.ConstantOf(index) is not null;

    private static bool EndsLoop(Stmt statement, DeclContext context) =>
        context.ParentOf(statement) is BlockStmt { List: [.., ReturnStmt or BranchStmt { Tok: TokenKind.Break }] };
}
