using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0523: something whose order shows is built while a map is ranged over: a slice that the function gives away and never sorts, a text, output. The order is another one each time.</summary>
internal sealed class MapOrder : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0523", "A result depends on the order of a map", HazardClass.Other, "") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var range in context.All<RangeStmt>())
        {
            if (range.Key is null or Ident { IsBlank: true } && range.Value is null or Ident { IsBlank: true } || context.Model.TypeOf(range.X).Underlying is not GoMap)
                continue;
            if (OrderedSink(range, context) is { } sink)
            {
                yield return new Finding(Code, sink.Span, MessageText.Fit(context.File.TextOf(range.X), name => $"The order of {name} is another one each time; so is that of Rust's HashMap, BTreeMap is sorted"))
                {
                    Level = FindingLevel.All,
                    Related = [new RelatedPlace(range.X.Span, "ranged over without order")],
                };
            }
        }
    }

    private static Stmt? OrderedSink(RangeStmt range, DeclContext context)
    {
        foreach (var statement in context.All<Stmt>())
        {
            if (!range.Body.Span.Contains(statement.Span))
                continue;
            var isSink = statement switch
            {
                AssignStmt { Tok: TokenKind.Assign, Lhs: [var target], Rhs: [var value] } => ExprFacts.BuiltinCall(value, "append", context.Model) is { Args: [var start, ..] } && ExprFacts.AreAlike(start, target, context.Model) && IsOuter(target, range, context) && IsGivenUnsorted(target, range, context),
                AssignStmt { Tok: TokenKind.AddAssign, Lhs: [var target] } => context.Model.TypeOf(target).Underlying is GoBasic { IsString: true } && IsOuter(target, range, context),
                ExprStmt { X: CallExpr call } => context.Model.CalleeName(call) is "fmt.Print" or "fmt.Printf" or "fmt.Println" or "strings.Builder.WriteString" or "bytes.Buffer.WriteString" or "hash.Hash.Write"
                    || (context.Model.CalleeName(call) is "fmt.Fprintf" or "fmt.Fprintln" or "fmt.Fprint"),
                _ => false,
            };
            if (isSink)
                return statement;
        }
        return null;
    }

    private static bool IsOuter(Expr target, RangeStmt range, DeclContext context) =>
        AccessPath.RootOf(target, context.Model) is { Ident: { } declared } && !range.Span.Contains(declared.Span);

    /// <summary>True where the slice is returned, stored or printed, and no function whose name speaks of sorting or sets gets it.</summary>
    private static bool IsGivenUnsorted(Expr target, RangeStmt range, DeclContext context)
    {
        if (AccessPath.RootOf(target, context.Model) is not { } slice)
            return false;
        var isRead = slice.Kind is not SymbolKind.Local;
        foreach (var use in context.All<Ident>())
        {
            if (use.Start < range.End || use.Name != slice.Name || !ReferenceEquals(context.Model.SymbolOf(use), slice))
                continue;
            foreach (var around in context.AncestorsOf(use).TakeWhile(node => node is Expr))
            {
                if (around is CallExpr call && context.File.TextOf(call.Fun).Contains("sort", StringComparison.OrdinalIgnoreCase))
                    return false;
            }
            isRead |= context.ParentOf(use) is not CallExpr { Fun: Ident { Name: "len" or "cap" } };
        }
        return isRead;
    }
}
