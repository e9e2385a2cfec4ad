using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow.Nils;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Nil;

/// <summary>What the rules about nil share: the path as related places, where a finding stands, which uses another rule has reported.</summary>
internal static class NilText
{
    public static ImmutableArray<RelatedPlace> Path(IEnumerable<NilStep> steps, SemanticModel model)
    {
        var places = ImmutableArray.CreateBuilder<RelatedPlace>();
        foreach (var step in steps)
        {
            if (ReferenceEquals(step.File, model.File))
                places.Add(new RelatedPlace(step.Span, step.Text));
            else if (model.Package.PathOf(step.File) is { } path)
                places.Add(new RelatedPlace(step.Span, step.Text, path));
        }
        return places.ToImmutable();
    }

    /// <summary>The name at the end of a value, where the eye looks for it.</summary>
    public static TextSpan SpanOf(Expr value) => value is SelectorExpr selector ? selector.Sel.Span : value.Span;

    /// <summary>True where GRL0001 reports the same use.</summary>
    public static bool IsReportedAsPointer(NilSink sink, SemanticModel model) =>
        sink.Kind is NilSinkKind.Field or NilSinkKind.Method or NilSinkKind.Dereference or NilSinkKind.Index && IsReportedAsPointer(sink.Use, sink.Function, model);

    /// <inheritdoc cref="IsReportedAsPointer(NilSink, SemanticModel)"/>
    public static bool IsReportedAsPointer(GoNode use, GoNode function, SemanticModel model) =>
        model.FlowOf(function).Nil.Uses.Any(known => ReferenceEquals(known.Use, use));

    /// <summary>True for a send or receive that a select statement chooses: with nil it is a clause that is switched off.</summary>
    public static bool IsInSelect(GoNode use, DeclContext context) =>
        context.AncestorsOf(use).TakeWhile(around => around is not BlockStmt).Any(around => around is CommClause clause && clause.Comm?.Span.Contains(use.Span) == true);
}
