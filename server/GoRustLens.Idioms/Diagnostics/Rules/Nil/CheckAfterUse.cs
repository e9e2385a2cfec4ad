using GoRustLens.Semantics.Flow.Nils;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Nil;

/// <summary>GRL0113: a pointer is followed, and compared with nil only behind that: either the check is not needed, or it comes too late.</summary>
internal sealed class CheckAfterUse : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0113", "A pointer is used before it is compared with nil", HazardClass.Nil, "E0599") { Level = FindingLevel.All };

    public override bool ReadsPackage => true;

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        var seen = new HashSet<GoNode>();
        foreach (var comparison in NilContracts.For(context.Model.Package).TraceOf(function, context.Model).Comparisons)
        {
            if (comparison is not { IsLocal: true, Fact: { Why: NonNilWhy.Used, WhyNode: { } use } } || use is CallExpr || context.Model.TypeOf(comparison.Operand).Underlying is not GoPointer
                || use.Start > comparison.Comparison.Start || !seen.Add(use))
            {
                continue;
            }
            var name = context.File.TextOf(comparison.Operand);
            yield return new Finding(Code, use.Span, MessageText.Fit(name, shown => $"{shown} is used here, and compared with nil only later; Rust's Option is unwrapped first (E0599)"))
            {
                Level = FindingLevel.All,
                Related = [new RelatedPlace(comparison.Comparison.Span, "the check comes here")],
            };
        }
    }
}
