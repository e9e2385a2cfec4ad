using GoRustLens.Semantics.Flow.Nils;

namespace GoRustLens.Idioms.Diagnostics.Rules.Nil;

/// <summary>GRL0108: a pointer field of what was decoded is followed without a check; input that leaves it out makes it nil.</summary>
internal sealed class DecodedPointer : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0108", "A pointer field of decoded input is used without a check", HazardClass.Nil, "E0609") { Level = FindingLevel.All };

    public override bool ReadsPackage => true;

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        foreach (var sink in NilContracts.For(context.Model.Package).TraceOf(function, context.Model).Sinks)
        {
            if (sink.Fact.Origins.FirstOrDefault(origin => origin.Kind == NilOriginKind.Decoded) is not { } decoded || NilText.IsReportedAsPointer(sink, context.Model))
                continue;
            var name = context.File.TextOf(sink.Value);
            yield return new Finding(Code, NilText.SpanOf(sink.Value), MessageText.Fit(name, shown => $"{shown} is nil where the input leaves it out; with serde a field that may be missing is an Option (Rust: E0609)"))
            {
                Level = FindingLevel.All,
                Related = NilText.Path([decoded.Step], context.Model),
            };
        }
    }
}
