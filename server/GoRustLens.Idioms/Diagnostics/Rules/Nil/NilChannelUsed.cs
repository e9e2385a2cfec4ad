using GoRustLens.Semantics.Flow.Nils;

namespace GoRustLens.Idioms.Diagnostics.Rules.Nil;

/// <summary>GRL0103: a nil channel is sent to, received from, or closed, outside of a select, where nil is a way to switch a clause off.</summary>
internal sealed class NilChannelUsed : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0103", "A nil channel is used: it blocks for ever", HazardClass.Nil, "E0381");

    public override bool ReadsPackage => true;

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        foreach (var sink in NilContracts.For(context.Model.Package).TraceOf(function, context.Model).Sinks)
        {
            if (sink.Kind is not (NilSinkKind.Send or NilSinkKind.Receive or NilSinkKind.Close) || !sink.Fact.IsNil || NilText.IsInSelect(sink.Use, context))
                continue;
            var name = context.File.TextOf(sink.Value);
            var effect = sink.Kind == NilSinkKind.Close ? "closing it panics" : "this waits for ever";
            yield return new Finding(Code, NilText.SpanOf(sink.Value), MessageText.Fit(name, shown => $"{shown} is a nil channel here: {effect}; Rust refuses one that was not made (E0381)"))
            {
                Related = NilText.Path(sink.Fact.Origins.Select(origin => origin.Step), context.Model),
            };
        }
    }
}
