using GoRustLens.Semantics.Flow.Nils;

namespace GoRustLens.Idioms.Diagnostics.Rules.Nil;

/// <summary>GRL0102: a write into a map that nobody has made.</summary>
internal sealed class NilMapWritten : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0102", "A nil map is written to", HazardClass.Nil, "E0381");

    public override bool ReadsPackage => true;

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        foreach (var sink in NilContracts.For(context.Model.Package).TraceOf(function, context.Model).Sinks)
        {
            if (sink.Kind != NilSinkKind.MapWrite || !sink.Fact.IsNil)
                continue;
            var name = context.File.TextOf(sink.Value);
            yield return new Finding(Code, NilText.SpanOf(sink.Value), MessageText.Fit(name, shown => $"{shown} is a nil map here: the write panics; Rust refuses a map that was not made (E0381)"))
            {
                Related = NilText.Path(sink.Fact.Origins.Select(origin => origin.Step), context.Model),
            };
        }
    }
}
