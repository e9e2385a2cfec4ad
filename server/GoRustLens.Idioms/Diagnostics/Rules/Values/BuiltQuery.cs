using GoRustLens.Semantics;
using GoRustLens.Semantics.Formats;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>
/// GRL0533: the text of an SQL query is put together from values: with Sprintf, "+" or a builder. Sure where a value stands in quotes or behind a comparison, which is where a bound
/// parameter belongs; elsewhere it may be a table's name, which cannot be bound, and is reported at <see cref="FindingLevel.All"/>.
/// </summary>
internal sealed class BuiltQuery : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0533", "A query is put together from values", HazardClass.Other, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            if (QueryOf(call, context.Model) is not { } query || Built(query, context, 0) is not { } built)
                continue;
            yield return new Finding(Code, query.Span, MessageText.Fit(built.Value, shown => $"{shown} becomes part of the query's text, and may hold SQL; Rust's sqlx::query! takes a literal only"))
            {
                Level = built.IsData ? FindingLevel.Bugs : FindingLevel.All,
            };
        }
    }

    private static Expr? QueryOf(CallExpr call, SemanticModel model)
    {
        if (call.Fun is not SelectorExpr selector || selector.Sel.Name is not ("Query" or "QueryRow" or "Exec" or "Prepare" or "QueryContext" or "QueryRowContext" or "ExecContext" or "PrepareContext"))
            return null;
        if (model.CalleeOf(call) is not { PackagePath: "database/sql" })
            return null;
        var index = selector.Sel.Name.EndsWith("Context", StringComparison.Ordinal) ? 1 : 0;
        return index < call.Args.Length ? call.Args[index] : null;
    }

    /// <summary>The value that is put into the text, and whether it stands where data stands.</summary>
    private static (string Value, bool IsData)? Built(Expr query, DeclContext context, int depth)
    {
        query = ExprFacts.Unparen(query);
        var model = context.Model;
        if (model.ConstantOf(query) is not null)
            return null;
        switch (query)
        {
            case BinaryExpr { Op: TokenKind.Add } sum:
                return Built(sum.X, context, depth) ?? (model.ConstantOf(sum.Y) is null && IsText(sum.Y, context) ? (context.File.TextOf(sum.Y), EndsInData(Last(sum.X, model))) : null);
            case CallExpr call when model.CalleeName(call) == "fmt.Sprintf" && model.ConstantOf(call.Args[0])?.ToText() is { } format:
                return InFormat(call, format, context);
            case Ident when depth < 3 && ExprFacts.LocalOf(query, model) is { } local && context.FunctionAround(query) is { } function:
                return FromVariable(local, function, context, depth);
            default:
                return null;
        }
    }

    private static (string Value, bool IsData)? FromVariable(Symbol local, GoNode function, DeclContext context, int depth)
    {
        var value = local.Node switch
        {
            AssignStmt assign when assign.Lhs.Length == assign.Rhs.Length => assign.Rhs[local.Index],
            ValueSpec spec when spec.Names.Length == spec.Values.Length => spec.Values[local.Index],
            _ => null,
        };
        if (value is not null && Built(value, context, depth + 1) is { } built)
            return built;
        foreach (var mutation in context.FlowOf(function).MutationsOf(local))
        {
            if (mutation is not { Kind: MutationKind.Reassigned, Node: AssignStmt { Rhs: [var added] } assign })
                continue;
            if (assign.Tok == TokenKind.Assign && added is BinaryExpr or CallExpr && !added.Span.Contains(local.Ident?.Span ?? default) && Built(added, context, depth + 1) is { } later)
                return later;
            if (assign.Tok == TokenKind.AddAssign && context.Model.ConstantOf(added) is null && (Built(added, context, depth + 1) ?? (IsText(added, context) ? (context.File.TextOf(added), false) : null)) is { } part)
                return part;
        }
        return null;
    }

    private static (string Value, bool IsData)? InFormat(CallExpr call, string format, DeclContext context)
    {
        if (FormatArguments.Read(format) is not { } read)
            return null;
        var at = 0;
        (string, bool)? found = null;
        foreach (var use in read.Uses)
        {
            at = format.IndexOf(use.Text, at, StringComparison.Ordinal);
            var before = format[..at];
            at += use.Text.Length;
            if (use.Argument < 0 || use.Argument + 1 >= call.Args.Length || use.Verb is not ('s' or 'v' or 'q') || !IsText(call.Args[use.Argument + 1], context) || context.Model.ConstantOf(call.Args[use.Argument + 1]) is not null)
                continue;
            var isData = EndsInData(before);
            if (found is null || isData)
                found = (context.File.TextOf(call.Args[use.Argument + 1]), isData);
            if (isData)
                break;
        }
        return found;
    }

    /// <summary>A text or something of unknown kind; numbers hold no SQL.</summary>
    private static bool IsText(Expr value, DeclContext context) => context.Model.TypeOf(value).Underlying is GoBasic { IsString: true } or GoInterface;

    private static string Last(Expr left, SemanticModel model) =>
        model.ConstantOf(left)?.ToText() ?? (ExprFacts.Unparen(left) is BinaryExpr { Y: var right } ? model.ConstantOf(right)?.ToText() ?? "" : "");

    /// <summary>Behind a quote or a comparison stands a value, not a name.</summary>
    private static bool EndsInData(string before)
    {
        var text = before.TrimEnd();
        return before.EndsWith('\'') || before.EndsWith('"') || text.EndsWith('=') || text.EndsWith('>') || text.EndsWith('<') || text.EndsWith(" LIKE", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith("VALUES (", StringComparison.OrdinalIgnoreCase);
    }
}
