using GoRustLens.Semantics.Flow.Nils;

namespace GoRustLens.Idioms.Diagnostics.Rules.Nil;

/// <summary>GRL0107: what a map gives for a key is used without asking whether the key is there.</summary>
internal sealed class MapMiss : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0107", "A pointer out of a map is used although the key may be missing", HazardClass.Nil, "E0609") { Level = FindingLevel.All };

    public override bool ReadsPackage => true;

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        foreach (var sink in NilContracts.For(context.Model.Package).TraceOf(function, context.Model).Sinks)
        {
            if (sink.Fact.IsNil || sink.Kind == NilSinkKind.Index || sink.Fact.Origins.FirstOrDefault(origin => origin.Kind == NilOriginKind.MapMiss) is not { } miss || NilText.IsReportedAsPointer(sink, context.Model))
                continue;
            var name = context.File.TextOf(sink.Value);
            yield return new Finding(Code, NilText.SpanOf(sink.Value), MessageText.Fit(name, shown => $"{shown} is nil if the key is missing; Rust's get gives an Option (E0609)"))
            {
                Level = FindingLevel.All,
                Related = NilText.Path([miss.Step], context.Model),
            };
        }
    }
}
