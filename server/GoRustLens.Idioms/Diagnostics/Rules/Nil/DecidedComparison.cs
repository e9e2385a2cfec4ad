using System.Collections.Immutable;
using GoRustLens.Semantics.Flow.Nils;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Nil;

/// <summary>
/// GRL0104: a comparison with nil whose outcome is known: of a function's name, an address, something just made, or a value that every
/// path here has compared already. GRL0105 has interfaces with a typed nil, GRL0113 checks behind a use.
/// </summary>
internal sealed class DecidedComparison : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0104", "A comparison with nil has one outcome only", HazardClass.Nil, "E0308");

    public override bool ReadsPackage => true;

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        foreach (var comparison in NilContracts.For(context.Model.Package).TraceOf(function, context.Model).Comparisons)
        {
            if (!comparison.IsLocal || Reason(comparison) is not { } reason)
                continue;
            var name = context.File.TextOf(comparison.Operand);
            var outcome = (comparison.Comparison is BinaryExpr { Op: TokenKind.NotEqual }) == comparison.Fact.IsNonNil ? "always true" : "never true";
            yield return new Finding(Code, comparison.Comparison.Span, MessageText.Fit(name, shown => $"{shown} {reason}: this is {outcome}; Rust has no nil to compare with (E0308)"))
            {
                Level = IsMistake(comparison.Fact) ? FindingLevel.Bugs : FindingLevel.All,
                Related = Related(comparison, context),
            };
        }
    }

    /// <summary>Who compares these believes something that is not so; a second check of the same value does no harm.</summary>
    private static bool IsMistake(NilValue fact) => fact is { IsNonNil: true, Why: NonNilWhy.Function };

    private static string? Reason(NilComparison comparison) => comparison.Fact switch
    {
        { IsNil: true } => "is nil here",
        { Why: NonNilWhy.Function } => "is a function",
        { Why: NonNilWhy.Made } => "was made here",
        { Why: NonNilWhy.Checked } => "was checked already",
        _ => null,
    };

    private static ImmutableArray<RelatedPlace> Related(NilComparison comparison, DeclContext context)
    {
        if (comparison.Fact.IsNil)
            return NilText.Path(comparison.Fact.Origins.Select(origin => origin.Step), context.Model);
        return comparison.Fact.WhyNode is { } node && !comparison.Comparison.Span.Contains(node.Span)
            ? [new RelatedPlace(node.Span, comparison.Fact.Why == NonNilWhy.Checked ? "checked here" : "not nil from here on")]
            : [];
    }
}
